"""`termkit import`: new, changed, conflicting and unchanged are told apart; nothing is overwritten."""

import json

import pytest

HEAD = "zh\ten\tru\tstatus\n"


@pytest.fixture
def bring(run, tmp_path):
    """Write a small term file, import it, and give the report."""

    def call(text, *options, name="terms.tsv", db="t.db"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        result = run("--db", tmp_path / db, "import", path, "--output", "json", *options)
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)[0]

    return call


def answers(run, tmp_path, query):
    return json.loads(run("--db", tmp_path / "t.db", "lookup", query, "--output", "json").stdout or "[]")


def test_new_terms_are_found_afterwards(run, bring, tmp_path):
    """A simple table of zh, en, ru and status becomes entries with pinyin."""
    report = bring(HEAD + "亚信\tCICA\tСВМДА\tpreferred\n上合组织\tSCO\tШОС\tpreferred\n")
    assert report["new"] == 2
    [answer] = answers(run, tmp_path, "СВМДА")
    assert (answer["term"], answer["pinyin"]) == ("亚信", "Yàxìn")


SENTENCES = (
    "zh\tru{}\n双方重申一个中国原则。\tСтороны подтвердили принцип одного Китая.{}\n会谈顺利。\tПереговоры удались.{}\n"
)


def test_a_table_of_sentences_goes_to_the_memory(run, bring):
    """They are units, and told to be; a column that only terms have makes them entries."""
    assert {"new": 0, "units": 2}.items() <= bring(SENTENCES.format("", "", "")).items()
    assert "Переговоры удались." in run("--db", "t.db", "recall", "会谈顺利。").stdout
    terms = SENTENCES.format("\tstatus", "\tpreferred", "\tpreferred")
    assert {"new": 2, "units": 0}.items() <= bring(terms, name="formulae.tsv").items()
    told = run("--db", "t.db", "import", "-", stdin=SENTENCES.format("", "", "")).stderr
    assert told.startswith("standard input: holds sentences")


def test_a_second_import_is_unchanged(bring):
    """The same file again changes nothing."""
    text = HEAD + "亚信\tCICA\tСВМДА\tpreferred\n"
    bring(text)
    report = bring(text)
    assert (report["new"], report["changed"], report["unchanged"]) == (0, 0, 1)


def test_an_addition_is_joined(run, bring, tmp_path):
    """A language that was empty is filled."""
    bring("zh\ten\n亚信\tCICA\n")
    assert bring("zh\tru\n亚信\tСВМДА\n", name="ru.tsv")["changed"] == 1
    [answer] = answers(run, tmp_path, "亚信")
    assert [t["term"] for tag in ("en", "ru") for t in answer["terms"][tag]] == ["CICA", "СВМДА"]


def test_a_contradiction_waits(run, bring, tmp_path):
    """Another preferred term is a conflict, and what stood stays."""
    bring("zh\tru\n一个中国原则\tпринцип одного Китая\n")
    report = bring("zh\tru\n一个中国原则\tполитика одного Китая\n", name="b.tsv")
    assert report["conflicting"] == 1
    [answer] = answers(run, tmp_path, "一个中国原则")
    assert [t["term"] for t in answer["terms"]["ru"]] == ["принцип одного Китая"]


def test_spellings_that_lists_differ_in_are_unchanged(bring):
    """A list that writes articles, capitals, ё, quotation marks and full stops in its own way says nothing new."""
    bring("zh\ten\tru\n人类命运共同体\tcommunity with a shared future\tщит «единой судьбы» и твёрдая опора\n")
    other = "zh\ten\tru\n人类命运共同体。\tA community with shared future.\tЩит “единой судьбы” и твердая опора\n"
    report = bring(other, name="b.tsv")
    assert (report["new"], report["changed"], report["unchanged"], report["conflicting"]) == (0, 0, 1, 0)


def test_synonyms_of_one_file_are_one_concept(run, bring, tmp_path):
    """Two rows with one Chinese term are two terms of one concept, each with its status."""
    bring(
        HEAD + "一带一路\tBelt and Road\t«Один пояс, один путь»\tpreferred\n一带一路\tOne Belt One Road\t\tdeprecated\n"
    )
    [answer] = answers(run, tmp_path, "一带一路")
    assert [(t["term"], t["status"]) for t in answer["terms"]["en"]] == [
        ("Belt and Road", "preferred"),
        ("One Belt One Road", "deprecated"),
    ]


@pytest.mark.parametrize("options", [(), ("--only-new",)])
def test_every_row_is_counted_once(bring, options):
    """New, changed, kept, unchanged, conflicting and repeated make up the rows of the file."""
    bring("zh\tru\n亚信\tСВМДА\n一个中国原则\tпринцип одного Китая\n")
    rows = {
        "上合组织": ["ШОС", "ШОС", "Организация"],
        "亚信": ["СВМДА", "СВМДА"],
        "一个中国原则": ["политика Китая", "курс Китая", "принцип одного Китая"],
    }
    lines = [f"{zh}\t{term}" for zh, terms in rows.items() for term in terms]
    report = bring("\n".join(["zh\tru", *lines, ""]), *options, name="b.tsv")
    counts = {name: report[name] for name in ("new", "changed", "unchanged", "kept", "conflicting", "repeated")}
    assert counts == {"new": 1, "changed": 0, "unchanged": 1, "kept": 0, "conflicting": 1, "repeated": 5}
    assert list(report["entries"]["repeated"].values()) == ["上合组织", "亚信", "一个中国原则"]


def test_a_dry_run_leaves_no_trace(run, bring, tmp_path):
    """It reports the same and stores nothing."""
    assert bring(HEAD + "亚信\tCICA\tСВМДА\tpreferred\n", "--dry-run")["new"] == 1
    assert not (tmp_path / "t.db").exists()
    bring(HEAD + "上合组织\tSCO\tШОС\tpreferred\n", name="other.tsv")
    assert bring(HEAD + "亚信\tCICA\tСВМДА\tpreferred\n", "--dry-run")["new"] == 1
    assert answers(run, tmp_path, "亚信") == []


def test_only_new_changes_nothing_known(run, bring, tmp_path):
    """With --only-new a known entry is left as it is."""
    bring("zh\ten\n亚信\tCICA\n")
    report = bring("zh\tru\n亚信\tСВМДА\n上合组织\tШОС\n", "--only-new", name="ru.tsv")
    assert (report["new"], report["changed"], report["kept"]) == (1, 0, 1)


def test_a_bad_row_imports_nothing(run, tmp_path):
    """An error in the middle of a file leaves the base without any of it, and names the line."""
    path = tmp_path / "bad.tbx"
    path.write_text(
        '<?xml version="1.0"?>\n<martif type="TBX-Basic"><text><body>\n<termEntry><langSet>', encoding="utf-8"
    )
    result = run("--db", tmp_path / "t.db", "import", path)
    assert result.returncode == 2
    assert "bad.tbx:" in result.stderr
    assert result.stderr.strip().count("\n") == 0


def test_taking_back_says_how_many_went(run, bring, tmp_path):
    """A whole import leaves nothing to take back."""
    bring(HEAD + "亚信\tCICA\tСВМДА\tpreferred\n")
    result = run("--db", tmp_path / "t.db", "import", "terms.tsv", "--take-back")
    assert result.returncode == 0
    assert result.stdout == "terms.tsv: 0 units taken back\n"


def test_a_file_that_is_not_there_is_an_error(run, tmp_path):
    """Told in a sentence, with the name."""
    result = run("--db", tmp_path / "t.db", "import", tmp_path / "none.tmx")
    assert result.returncode == 2
    assert "none.tmx" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_number_that_only_counts_is_no_identity(run, bring, tmp_path):
    """Every colleague's list has a number 2: what shares no term with the base's number 2 is another concept."""
    bring("№\tzh\tru\n1\t中欧班列\tпоезда Китай — Европа\n2\t能源对话机制\t\n")
    report = bring("№\tzh\tru\n1\t中欧班列\tпоезда Китай — Европа\n2\t鲁班工坊\tМастерская Лу Баня\n", name="b.tsv")
    assert (report["new"], report["changed"], report["unchanged"]) == (1, 0, 1)
    [workshop] = answers(run, tmp_path, "鲁班工坊")
    [dialogue] = answers(run, tmp_path, "能源对话机制")
    assert [t["term"] for t in workshop["terms"]["ru"]] == ["Мастерская Лу Баня"]
    assert (dialogue["terms"]["ru"], dialogue["entry"]) == ([], "2")
    assert bring("№\tru\tzh\n2\tМастерская Лу Баня\t鲁班工坊\n", name="b.tsv")["unchanged"] == 1


def test_a_corrected_term_stays_its_number(run, bring, tmp_path):
    """The same list with a slip of the source mended is the same concept by its number and its other term."""
    bring("№\tzh\tru\n3\t无逢衔接\tбесшовная стыковка\n")
    assert bring("№\tzh\tru\n3\t无缝衔接\tбесшовная стыковка\n")["changed"] == 1


def test_two_sheets_that_count_from_one_stay_two(run, bring):
    """Numbers that begin anew inside a file join nothing, either."""
    assert bring("№\tzh\tru\n1\t铀矿\tуран\n2\t石油\tнефть\n1\t铁路\tжелезная дорога\n")["new"] == 3


def test_links_follow_an_entry_that_got_another_id(run, bring, tmp_path):
    """Where number 2 of a file is another entry of the base, the file's links to 2 lead there."""
    bring("№\tzh\tru\n1\t能源对话\tдиалог\n2\t铀矿\tурановая руда\n")
    head = "id\tzh\tkind\tru\tlinks\n"
    bring(
        head + "1\t上合组织\tabbr\tШОС\tabbreviates=2\n2\t上海合作组织\torg\tШанхайская организация\t\n", name="b.tsv"
    )
    [short] = answers(run, tmp_path, "ШОС")
    assert [link["term"] for link in short["links"]] == ["上海合作组织"]


def test_a_list_without_chinese_is_unchanged_the_second_time(bring):
    """Entries without an id and without Chinese are known again by what they say."""
    text = "ru\ten\nбезвизовый режим\tvisa-free regime\n"
    assert bring(text)["new"] == 1
    assert bring(text)["unchanged"] == 1


def test_a_dry_run_of_several_files_tells_what_they_say_against_each_other(run, tmp_path):
    """As the import itself will: the second list contradicts the first."""
    for name, term in (("a", "принцип одного Китая"), ("b", "политика одного Китая")):
        (tmp_path / f"{name}.tsv").write_text(f"zh\tru\n一个中国原则\t{term}\n", encoding="utf-8")
    dry, real = (
        run("--db", tmp_path / "t.db", "import", "a.tsv", "b.tsv", *options, "--output", "json").stdout
        for options in (["--dry-run"], [])
    )
    assert [(row["new"], row["conflicting"]) for row in json.loads(dry)] == [(1, 0), (0, 1)]
    assert [row["new"] for row in json.loads(real)] == [1, 0]
