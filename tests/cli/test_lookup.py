"""`termkit lookup`: every way of asking, both ways of starting."""

import json
import sys

import pytest
from click.testing import CliRunner

from termkit.cli.quick import answer_quickly


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("上海合作组织", "上海合作组织"),
        ("亚信", "亚信"),
        ("里海", "里海"),
        ("shanghai hezuo zuzhi", "上海合作组织"),
        ("Shànghǎi Hézuò Zǔzhī", "上海合作组织"),
        ("shhzzz", "上海合作组织"),
        ("shanghai cooperation organization", "上海合作组织"),
        ("Шанхайской организации сотрудничества", "上海合作组织"),
        ("шанхайской организацией сотрудничества", "上海合作组织"),
        ("шанхайской организацие сотрудничества", "上海合作组织"),
    ],
)
def test_a_term_is_found(call, built, query, found):
    """Chinese, pinyin, initials, English and Russian in any case lead to the entry."""
    answers = json.loads(call("--db", built, "lookup", query, "--output", "json").stdout)
    assert found in [answer["term"] for answer in answers]


def test_an_answer_shows_its_slots(call, built):
    """Kind, pinyin, equivalents with source, and contexts with their documents."""
    [answer] = [
        a
        for a in json.loads(call("--db", built, "lookup", "上海合作组织", "--output", "json").stdout)
        if a["term"] == "上海合作组织"
    ]
    assert answer["kind"] == "org"
    assert answer["pinyin"] == "Shànghǎi Hézuò Zǔzhī"
    assert "Shanghai Cooperation Organization" in [t["term"] for t in answer["terms"]["en"]]
    assert "Шанхайская организация сотрудничества" in [t["term"] for t in answer["terms"]["ru"]]
    assert all(t["source"] and t["reliability"] for t in answer["terms"]["ru"])
    assert any("上海合作组织" in c["text"] and c["document"] for c in answer["contexts"])


@pytest.mark.parametrize("form", ["text", "tsv", "json"])
@pytest.mark.parametrize("query", ["上海合作组织", "上海合做组织", "没有这个词吧"])
def test_the_quick_path_prints_what_click_prints(built, capfd, form, query):
    """The look-up before click and click's own command are one, in output and exit code."""
    from termkit.cli.group import termkit

    words = ["--db", str(built), "lookup", query, "--output", form]
    code = answer_quickly(words)
    quick = capfd.readouterr().out
    result = CliRunner().invoke(termkit, words)
    assert (code, quick) == (result.exit_code, result.stdout)


def test_all_terms_of_a_sentence_are_marked(call, built):
    """`--in-text` marks the longest terms, with their places."""
    text = "双方将在上海合作组织框架内加强合作，讨论了一个中国原则，恪守一个中国原则。"
    marks = json.loads(call("--db", built, "lookup", "--in-text", text, "--output", "json").stdout)
    found = [mark["term"] for mark in marks]
    assert [found.count(term) for term in ("上海合作组织", "一个中国原则", "恪守一个中国原则")] == [1, 1, 1]
    assert "上海" not in found
    assert all(text[m["start"] : m["end"]] == m["term"] for m in marks)


def test_a_text_is_marked_in_its_own_language(call, built):
    """Russian and English need no option, and the Chinese term stands beside what was found."""
    for text, term in (("Стороны привержены принципу одного Китая.", "принципу одного Китая"), ("the SCO", "SCO")):
        marks = json.loads(call("--db", built, "lookup", "--in-text", text, "--output", "json").stdout)
        found = {mark["term"]: mark["zh"] for mark in marks}
        assert found[term] in ("一个中国原则", "上合组织")
        assert found[term] in call("--db", built, "lookup", "--in-text", text).stdout


def test_a_common_word_is_no_name(call, built):
    """Того, Togo in Russian, and WHO are what they are in capitals alone, unless the whole text has none."""
    for text, terms in (
        ("Кроме того, Того — наш партнёр.", {"Того"}),
        ("Those who met told us so.", set()),
        ("The WHO told the US.", {"WHO", "US"}),
        ("china and togo", {"china", "togo"}),
    ):
        marks = json.loads(call("--db", built, "lookup", "--in-text", text, "--output", "json").stdout)
        names = ("place", "abbr", "org")
        assert {m["term"] for m in marks if m["kind"] in names} == terms, text


def test_a_file_and_standard_input_are_marked(call, built, root):
    """A file's readable text, or standard input, is marked just the same."""
    seed = next((root / "seeds").glob("004*"))
    assert "上海合作组织" in call("--db", built, "lookup", "--in-text", seed).stdout
    assert "上海合作组织" in call("--db", built, "lookup", "--in-text", "-", stdin="上海合作组织").stdout


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("上海合做组织", "上海合作组织"),
        ("一中原则", "一个中国原则"),
        ("shanghai coperation organization", "上海合作组织"),
        ("shanghaihezuozuzi", "上海合作组织"),
        ("шанхайской арганизации сотрудничества", "上海合作组织"),
        ("суверинитет", "主权"),
    ],
)
def test_a_slip_is_answered_with_what_is_nearest(call, built, query, meant):
    """A wrong character, a missing letter, a wrong one: the term is told, as near; exit code 1 as for nothing."""
    answers = json.loads(call("--db", built, "lookup", query, "--output", "json").stdout)
    assert (answers[0]["term"], {answer["match"] for answer in answers}) == (meant, {"near"})
    told = call("--db", built, "lookup", query)
    assert told.exit_code == 1
    assert told.stderr == f"nothing found for {query!r}; the nearest:\n"


@pytest.mark.parametrize(
    ("query", "made_of"),
    [
        ("他们谈到一个中国原则，也谈到上海合作组织。", ["一个中国原则", "上海合作组织"]),
        ("双方坚持一个中国原则", ["坚持一个中国原则"]),
        ("беседа о принципе одного Китая и ШОС", ["一个中国原则", "上合组织"]),
        ("reaffirmed the one-China principle at the SCO", ["一个中国原则", "上合组织"]),
    ],
)
def test_a_sentence_is_answered_with_the_terms_in_it(call, built, query, made_of):
    """What is no term and like none is taken apart, from left to right; exit code 1 as for nothing."""
    answers = json.loads(call("--db", built, "lookup", query, "--output", "json").stdout)
    assert [answer["term"] for answer in answers if answer["term"] in made_of] == made_of
    assert {answer["match"] for answer in answers} == {"part"}
    told = call("--db", built, "lookup", query)
    assert told.exit_code == 1
    assert told.stderr == f"nothing found for {query!r}; the terms in it:\n"
    assert len(told.stdout.splitlines()) == len(answers)


@pytest.mark.parametrize("query", ["the SCO's", "The SCO", "Belt & Road"])
def test_what_english_hangs_on_a_term_hides_nothing(call, built, query):
    """An article, a possessive and the sign for "and" are no part of a term."""
    assert call("--db", built, "lookup", query).exit_code == 0


def test_nothing_found_is_told(call, built):
    """No answer: nothing on stdout, a line on stderr, exit code 1."""
    result = call("--db", built, "lookup", "没有这个词吧")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing found" in result.stderr


def test_a_missing_base_is_told(run):
    """Without a term base one clear line and exit code 2."""
    result = run("lookup", "上海")
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert "termkit build" in result.stderr


def test_colour_is_for_terminals(run, built):
    """No escape codes in a pipe; NO_COLOR wins over FORCE_COLOR."""
    plain = run("--db", built, "lookup", "上海合作组织")
    forced = run("--db", built, "lookup", "上海合作组织", env={"FORCE_COLOR": "1"})
    refused = run("--db", built, "lookup", "上海合作组织", env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert "\033[" in forced.stdout
    assert "\033[" not in plain.stdout + refused.stdout


def test_the_quick_path_loads_little(built):
    """A look-up imports neither click nor dataclasses nor any library of the other wings."""
    import subprocess

    script = (
        "import sys\nfrom termkit.cli.quick import answer_quickly\n"
        f"answer_quickly(['--db', {str(built)!r}, 'lookup', '上海合作组织', '--output', 'tsv'])\n"
        "print(*sorted({n.split('.')[0] for n in sys.modules}), file=sys.stderr)"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stderr.split()
    assert not {"click", "dataclasses", "rich", "lxml", "numpy", "jieba", "pypinyin", "pymorphy3"} & set(loaded)


def test_an_id_leads_to_its_entry(call, built):
    """What other commands print as `id` or `entry` can be looked up, on both paths."""
    [answer] = json.loads(call("--db", built, "lookup", "ШОС", "--output", "json", "--limit", "1").stdout)
    [found] = json.loads(call("--db", built, "lookup", answer["entry"], "--output", "json").stdout)
    assert (found["entry"], found["match"]) == (answer["entry"], "id")


@pytest.mark.parametrize(
    "query", ["上海合作组织。", "《上海合作组织》，", "—上海合作组织", "Шанхайская организация сотрудничества, "]
)
def test_marks_copied_along_hide_nothing(call, built, query):
    """A stop or a comma that was copied with the term is not part of it."""
    result = call("--db", built, "lookup", query, "--output", "json")
    answer = json.loads(result.stdout)[0]
    assert (result.exit_code, answer["term"], answer["match"]) == (0, "上海合作组织", "exact")


@pytest.mark.parametrize("language", ["ru", "RU", "ru-RU", "ru_RU", "rus", "Russian", "русский", "俄语"])
def test_a_language_may_be_named_in_any_way(call, built, language):
    """Codes of two and three letters, with a country, and names in three languages are one language."""
    result = call("--db", built, "lookup", "--language", language, "ШОС", "--output", "json")
    assert [answer["term"] for answer in json.loads(result.stdout)][:1] == ["上合组织"]


@pytest.mark.parametrize(("query", "begins"), [("Xí", "Xí Jìnpíng"), ("xí jìn", "Xí Jìnpíng"), ("xìn", "xìn")])
def test_tones_decide_among_readings(call, built, query, begins):
    """Whoever writes them wants those: xià and xīn come behind."""
    [first, *_] = json.loads(call("--db", built, "lookup", query, "--output", "json").stdout)
    assert first["pinyin"].startswith(begins)


def test_a_pair_is_named_in_any_way_too(call, built):
    """Of an export as of a look-up."""
    told = [
        call("--db", built, "export", "-", "--format", "omegat", "--pair", pair).stdout
        for pair in ("zh-CN:ru", "Chinese:русский")
    ]
    assert told[0] == told[1] != ""


def test_what_is_no_language_is_told(call, built):
    """Instead of `nothing found`."""
    result = call("--db", built, "lookup", "--language", "klingonish", "ШОС")
    assert (result.exit_code, "'klingonish' is no language" in result.output) == (2, True)


def test_the_source_of_a_bitext_is_marked(run, built, tmp_path):
    """Not its mark-up, as if it were text."""
    (tmp_path / "a.csv").write_text("zh,ru\n上海合作组织成立。,ШОС создана.\n", encoding="utf-8")
    result = run("--db", built, "lookup", "--in-text", "a.csv", "--output", "json")
    assert (result.returncode, json.loads(result.stdout)[0]["term"]) == (0, "上海合作组织")
