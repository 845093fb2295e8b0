"""What a new user stumbles over: a mistyped verb, `-` for a file, lists with nothing in them."""

import json
import subprocess
import sys

TMX = (
    '<tmx version="1.4"><header srclang="zh"/><body><tu><tuv xml:lang="zh"><seg>共10亿元</seg></tuv>'
    '<tuv xml:lang="ru"><seg>всего 1 млрд юаней и 7 млн</seg></tuv></tu></body></tmx>'
)


def termkit(*words, text=""):
    command = [sys.executable, "-m", "termkit", *map(str, words)]
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)


def test_a_mistyped_verb_is_guessed():
    """The nearest verb is named; where none is near, the help."""
    assert "did you mean 'lookup'?" in termkit("lokup", "x").stderr
    assert "see `termkit --help`" in termkit("frobnicate").stderr
    assert termkit("lokup").returncode == 2


def test_check_reads_standard_input(built):
    """A bitext or a bare text comes through a pipe, and is called `-` in the findings."""
    run = termkit("--db", built, "check", "-", "--output", "json", text=TMX)
    assert run.returncode == 1, run.stderr
    assert {finding["path"] for finding in json.loads(run.stdout)} == {"-"}
    run = termkit("--db", built, "check", "-", text="双方坚持一个中国政策，一个中国政策政策。\n")
    assert run.returncode in (0, 1), run.stderr


def test_standard_input_that_cannot_be_checked(built):
    """Nothing, broken mark-up, and --fix are refused in one line that names standard input."""
    for text, words in (("", "empty"), ("<tmx><body>", "standard input")):
        run = termkit("--db", built, "check", "-", text=text)
        assert run.returncode == 2
        assert "standard input" in run.stderr
        assert words in run.stderr
        assert "/tmp" not in run.stderr
    assert "--fix" in termkit("--db", built, "check", "-", "--fix", text=TMX).stderr


def test_an_empty_list_has_no_head(built):
    """Where nothing is found, a person reads why; TSV keeps its header, JSON its empty list."""
    run = termkit("--db", built, "conflicts")
    assert (run.stdout, run.stderr) == ("", "no conflict is open\n")
    assert termkit("--db", built, "conflicts", "--output", "tsv").stdout.startswith("number\t")
    assert json.loads(termkit("--db", built, "conflicts", "--output", "json").stdout) == []


def test_a_list_may_be_short(built):
    """`list --limit` ends after so many entries."""
    assert len(json.loads(termkit("--db", built, "list", "--limit", 3, "--output", "json").stdout)) == 3


def test_a_query_needs_no_quotation_marks(built):
    """Words of a look-up may stand apart, as those of the other verbs may."""
    assert "上海合作组织" in termkit("--db", built, "lookup", "shanghai", "hezuo", "zuzhi").stdout


def test_a_file_is_no_query(built, tmp_path):
    """Who looks up a file's name reads how its terms are marked."""
    text = tmp_path / "text.txt"
    text.write_text("上海合作组织", encoding="utf-8")
    assert "--in-text" in termkit("--db", built, "lookup", text).stderr


def test_two_texts_are_no_bitext(tmp_path):
    """Two languages make a pair when they are aligned: that is said, and no archive is read as lines."""
    import docx

    files = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for path, text in zip(files, ("双方举行了会谈。", "Стороны провели переговоры."), strict=True):
        page = docx.Document()
        page.add_paragraph(text)
        page.save(str(path))
    assert "termkit align" in termkit("check", *files).stderr
    run = termkit("check", "--lines", *files)
    assert run.returncode == 2
    assert "has no lines" in run.stderr
    assert "termkit align" not in termkit("check", files[0], files[0]).stderr
