"""What verbs print can be read by programs: JSON parses, TSV keeps its columns, whatever the terms hold."""

import json

import pytest

from termkit.model import Candidate, ConceptEntry, Evidence, Kind, LanguageSection, RunSignature, Status, TermSection
from termkit.store.database import TermBase

NASTY = 'A\tB\nC [red]D[/red] "E" 𠮷\u2028F'

VERBS = [
    ["candidates"],
    ["candidates", "--kind", "port"],
    ["list"],
    ["documents"],
    ["drift"],
    ["lookup", "上海"],
    ["lookup", "--in-text", "双方在上海合作组织框架内合作"],
    ["concordance", "双方"],
    ["evaluate", "--coverage"],
    ["figures"],
    ["validate", "{tbx}"],
    ["import", "{tbx}", "--dry-run"],
    ["leverage", "{text}"],
    ["align", "{text}", "{text}", "--target", "zh"],
    ["mine", "{text}"],
    ["pinyin", "上海合作组织"],
    ["palladius", "习近平", "托卡耶夫", "阮宗泽"],
    ["approve", "上海合作组织"],
    ["reject", "上海合作组织"],
    ["export", "{folder}/out.tbx"],
    ["convert", "{tbx}", "{folder}/out.tmx"],
]


@pytest.fixture
def places(tmp_path):
    text, tbx = tmp_path / "text.txt", tmp_path / "none.tsv"
    text.write_text("双方重申坚持一个中国原则。\n", encoding="utf-8")
    tbx.write_text("zh\tru\n双方\tстороны\n", encoding="utf-8")
    return {"text": text, "tbx": tbx, "folder": tmp_path}


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_tsv_and_json_are_whole(call, mined, tmp_path, places, words):
    """The same verb prints valid JSON, and TSV in which every row has the columns of the first."""
    import shutil

    base = shutil.copy(mined, tmp_path / "t.db")
    words = [word.format(**places) for word in words]
    told = call("--db", base, *words, "--output", "json")
    assert told.exit_code in ((0, 1) if words[0] != "palladius" else (2,)), told.stderr
    assert isinstance(json.loads(told.stdout), list)
    rows = call("--db", base, *words, "--output", "tsv").stdout.rstrip("\n").split("\n")
    assert len({row.count("\t") for row in rows}) == 1
    assert call("--db", base, *words, env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).stdout.count("\033") == 0


def test_what_was_done_is_told_as_rows(call, mined, tmp_path, places):
    """Decisions and written files are rows of their own columns; a file that goes to standard output leaves no room."""
    import shutil

    def told(*words):
        return json.loads(call("--db", base, *words, "--output", "json").stdout)

    base = shutil.copy(mined, tmp_path / "t.db")
    entry = told("approve", "上海合作组织")[0]["entry"]
    assert told("undo") == [{"action": "approve", "subject": one} for one in ("上海合作组织", entry)]
    assert told("reject", "上海合作组织") == [{"term": "上海合作组织"}]
    [written] = told("convert", str(places["tbx"]), str(tmp_path / "out.tmx"))
    assert (written["file"], written["format"], written["pairs"]) == (str(tmp_path / "out.tmx"), "tmx", ["1 zh-CN-ru"])
    [russian, foreign] = told("palladius", "王毅", "托卡耶夫")
    assert (russian["russian"], foreign["russian"]) == ("Ван И", "")
    assert "the glossaries have Токаев" in foreign["error"]
    refused = call("--db", base, "export", "-", "--format", "tsv", "--output", "json")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "name a file" in refused.stderr


@pytest.fixture
def nasty(tmp_path):
    """A base whose terms hold tabs, line breaks, mark-up, quotes and characters beyond the BMP."""
    from termkit.store.mined.candidates import load_candidates
    from termkit.store.terms.entries import put_entry
    from termkit.workflow.base.indexing import index_term, reading_keys

    path = tmp_path / "nasty.db"
    sections = tuple(
        LanguageSection(tag, (TermSection(f"{tag} {NASTY}", status=Status.PREFERRED),)) for tag in ("zh-CN", "en", "ru")
    )
    with TermBase.open(path) as base, base.transaction():
        put_entry(base, ConceptEntry("nasty", Kind.CONCEPT, sections, note=NASTY), index=index_term, origin="test")
        load_candidates(
            base,
            [Candidate(NASTY, Kind.ORGANISATION, 0.5, Evidence(rule=NASTY))],
            RunSignature("1", (), (), ""),
            keys=reading_keys,
            suggest=lambda candidate: {},
            known=lambda term: None,
        )
    return path


@pytest.mark.parametrize("words", [["list", "--kind", "port"], ["candidates", "--state", "merged"], ["documents"]])
@pytest.mark.parametrize("form", ["text", "json"])
def test_of_nothing_to_list_something_is_said(call, nasty, words, form):
    """On standard error, so that a pipe is as before."""
    told = call("--db", nasty, *words, "--output", form)
    assert (told.exit_code, told.stdout.strip()) == (0, "[]" if form == "json" else "")
    assert told.stderr.startswith("no ")


@pytest.mark.parametrize("words", [["list"], ["candidates"], ["lookup", "A"], ["lookup", "--in-text", f"x {NASTY} x"]])
@pytest.mark.parametrize("form", ["text", "tsv", "json"])
def test_nasty_terms_keep_the_table(call, nasty, words, form):
    """No term breaks a row, a column or the JSON; square brackets are no mark-up."""
    told = call("--db", nasty, *words, "--output", form)
    assert told.exit_code in (0, 1), told.exception
    if form == "json":
        json.loads(told.stdout)
    if form == "tsv":
        assert len({row.count("\t") for row in told.stdout.rstrip("\n").split("\n")}) == 1
    if words[0] in ("list", "candidates") and form == "text":
        assert "[red]" in told.stdout
