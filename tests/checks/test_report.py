"""Findings written out, and what to leave out of them."""

import json
import re
import shutil
import subprocess
import tarfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from openpyxl import load_workbook

from termkit.checks import SegmentPair, config
from termkit.checks.check import Scope
from termkit.checks.every import CHECKS
from termkit.checks.findings import baseline, changes, explain, fix, suppress
from termkit.checks.report import RENDERERS, html, xlsx
from termkit.checks.report.text import marked
from termkit.checks.run import check_bitext, check_text, chosen
from termkit.errors import ParseError, TermkitError, UnknownName
from termkit.model import (
    ConceptEntry,
    Document,
    Finding,
    LanguageSection,
    Segment,
    Severity,
    Span,
    Status,
    TermSection,
)


def entry(source, target, *deprecated):
    terms = (TermSection(target), *(TermSection(term, status=Status.DEPRECATED) for term in deprecated))
    return ConceptEntry(
        "formula-1", None, (LanguageSection("zh-CN", (TermSection(source),)), LanguageSection("ru", terms))
    )


PRINCIPLE = entry("一个中国原则", "принцип одного Китая", "принцип единого Китая")
WRONG = SegmentPair(7, "双方坚持一个中国原则。", "Стороны придерживаются принципа единого Китая.", path="a.tmx")


@pytest.fixture
def findings():
    return check_bitext([WRONG], [PRINCIPLE])


def test_a_deprecated_term_is_told_with_places_and_an_inflected_suggestion(findings):
    """The finding carries code, unit, spans in code points, and the suggestion in the case of what it replaces."""
    (finding,) = findings
    assert (finding.code, finding.severity, finding.unit, finding.language) == ("BT102", Severity.ERROR, 7, "ru")
    assert WRONG.source[finding.source_spans[0].start : finding.source_spans[0].end] == "一个中国原则"
    assert WRONG.target[finding.target_spans[0].start : finding.target_spans[0].end] == "принципа единого Китая"
    assert finding.suggestion == "принципа одного Китая"


def test_json_has_every_field(findings):
    """JSON tells what the finding knows, non-ASCII as it stands."""
    text = RENDERERS["json"](findings)
    (told,) = json.loads(text)
    assert told["code"] == "BT102"
    assert told["unit"] == 7
    assert told["target"] == WRONG.target
    assert told["target_spans"] == [{"start": 23, "end": 45}]
    assert "принципа одного Китая" in text


def test_text_marks_the_spans(findings):
    """The text report shows place, code and both sides with the spans marked."""
    text = RENDERERS["text"](findings)
    assert text.startswith("a.tmx#7: BT102 error: ")
    assert "⟦принципа единого Китая⟧" in text
    assert text.endswith("1 finding\n")


def test_sarif_is_version_2_1_0_in_code_points(findings):
    """SARIF names its version, its column kind, the rule and the file."""
    log = json.loads(RENDERERS["sarif"](findings))
    (run,) = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["tool"]["driver"]["rules"][0]["id"] == run["results"][0]["ruleId"] == "BT102"
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.tmx"


PLACES = [
    Finding(
        "BT304", Severity.WARNING, "two", unit=3, path="a b.tmx", line=12, target="а  б", target_spans=(Span(1, 3),)
    ),
    Finding(
        "BT304", Severity.WARNING, "two", unit=3, path="a b.tmx", line=12, target="а  б", target_spans=(Span(1, 3),)
    ),
    Finding("BT305", Severity.INFO, "open", unit=2, path="a.docx", line=5, target="(а"),
    Finding("SR108", Severity.WARNING, "в в", unit=1, path="a.html", line=7, column=4, source_spans=(Span(0, 3),)),
    Finding("TB102", Severity.ERROR, "two preferred", path="terms.tsv", line=9, entry="concept-1"),
    Finding("XX101", Severity.ERROR, "of a plug-in"),
]
"""A unit with its line (twice the same), a row, a place in a text, an entry, and nothing known."""


def test_sarif_tells_places_as_code_scanning_wants_them():
    """Every result has rule, level, message, a region with a line, and a fingerprint of its own; rows are logical."""
    (run,) = json.loads(RENDERERS["sarif"](PLACES))["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1
    marks = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(marks)) == len(PLACES)
    places = [result["locations"][0] for result in run["results"]]
    assert places[0]["physicalLocation"] == {"artifactLocation": {"uri": "a%20b.tmx"}, "region": {"startLine": 12}}
    assert places[0]["logicalLocations"] == [{"fullyQualifiedName": "unit 3"}]
    assert [one["fullyQualifiedName"] for one in places[2]["logicalLocations"]] == ["unit 2", "row 5"]
    assert places[3]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 4, "endColumn": 7}


@pytest.fixture(scope="module")
def sarif_schema(tmp_path_factory):
    """The official schema of SARIF 2.1.0, as a package of npm carries it; without npm or network there is none."""
    if not shutil.which("npm"):
        pytest.skip("no npm: apt-get install npm, for the schema of SARIF")
    place = tmp_path_factory.mktemp("sarif")
    command = ["npm", "pack", "--silent", "@microsoft/jest-sarif@1.0.0-beta.0"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm could not fetch the schema of SARIF: {(done.stderr or done.stdout).strip()[-200:]}")
    with tarfile.open(next(place.glob("*.tgz"))) as package:
        member = package.extractfile("package/lib/schemas/sarif-2.1.0-rtm.5.json")
        return json.load(member)


def test_sarif_is_valid_by_the_official_schema(findings, sarif_schema):
    """Findings of every kind, and none at all."""
    for told in (findings, PLACES, []):
        jsonschema.validate(json.loads(RENDERERS["sarif"](told)), sarif_schema)


def test_junit_has_what_its_readers_ask_for():
    """Every suite counts, every case has name, class and time, its file and line where known; failures say why."""
    root = ET.fromstring(RENDERERS["junit"](PLACES))
    suites = list(root)
    for element in (root, *suites):
        assert {"name", "tests", "failures", "errors", "skipped", "time"} <= element.attrib.keys()
        assert all(element.get(name).isdigit() for name in ("tests", "failures", "errors", "skipped", "time"))
    assert int(root.get("tests")) == len(PLACES) == sum(int(suite.get("tests")) for suite in suites)
    cases = [case for suite in suites for case in suite]
    assert all({"name", "classname", "time"} <= case.attrib.keys() and case.tag == "testcase" for case in cases)
    assert (cases[0].get("file"), cases[0].get("line")) == ("a b.tmx", "12")
    assert [len(case.findall("failure")) for case in cases] == [1, 1, 0, 1, 1, 1]
    assert all(failure.get("type") and failure.get("message") for failure in root.iter("failure"))


def test_junit_counts_failures(findings):
    """JUnit has a failed case for each finding, and one that passed where there is none."""
    assert ET.fromstring(RENDERERS["junit"](findings)).get("failures") == "1"
    assert ET.fromstring(RENDERERS["junit"]([])).get("failures") == "0"


def test_html_escapes_and_marks(findings):
    """The page marks the spans and lets no mark-up of the texts through."""
    evil = Finding("BT308", Severity.ERROR, "<b>", source="<script>", source_spans=(Span(0, 1),))
    page = RENDERERS["html"]([*findings, evil])
    assert "<mark>принципа единого Китая</mark>" in page
    assert "<mark>&lt;</mark>script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize(("language", "label"), [("en", "Severity"), ("ru", "Степень"), ("zh", "严重程度")])
def test_html_speaks_the_language_of_the_messages(findings, language, label):
    """The labels of the page, and the severities, are in the reader's language; what scripts compare is not."""
    page = html.render(findings, language)
    assert f'<html lang="{language}">' in page
    assert f"<label>{label} " in page
    assert 'data-severity="error"' in page
    assert '<option value="error">' in page
    assert not re.search(r"\{(?:Rule|Severity|Text|all|error|Place|Source|Target|Findings)\}", page)


def test_the_workbook_has_a_row_for_each_finding(findings):
    """The reviser's workbook holds place, rule and suggestion, and text that looks like a formula stays text."""
    formula = Finding("BT308", Severity.ERROR, "=1+1", source="=1+1")
    sheet = load_workbook(BytesIO(xlsx.render([*findings, formula]))).active
    assert [cell.value for cell in sheet[2]][:3] == ["a.tmx#7", 7, "BT102"]
    assert sheet.cell(3, 5).data_type == "s"


def test_overlapping_spans_are_joined():
    """Marks never cross one another."""
    assert marked("абвгд", [Span(1, 3), Span(2, 4)]) == "а⟦бв⟧⟦г⟧д"


def test_a_document_is_told_by_line_and_column(tmp_path):
    """Findings of a text point into its file."""
    raw = "第一行\n中方坚持《一个中国原则\n"
    document = Document("d", raw, raw, range(len(raw)), (Segment(0, 4, 0), Segment(4, len(raw), 1)), path="d.txt")
    (finding,) = check_text(document, [], "zh", select=["SR106"])
    assert (finding.path, finding.line, finding.column) == ("d.txt", 2, 5)


def test_checks_are_chosen_by_code_beginning_or_name():
    """BT1 is all term checks, quotes is BT306; an unknown word is refused with what there is."""
    assert {c.code for c in chosen(Scope.BITEXT, ["BT30"])} == {f"BT30{n}" for n in range(1, 10)}
    assert [c.code for c in chosen(Scope.BITEXT, ["quotes"])] == ["BT306"]
    assert "BT306" not in {c.code for c in chosen(Scope.BITEXT, [], ["quotes"])}
    with pytest.raises(UnknownName, match="BT101"):
        chosen(Scope.BITEXT, ["BT999"])


def test_findings_come_in_the_order_of_units():
    """A stable order: unit, then code."""
    units = [SegmentPair(n, "双方 ", "") for n in (3, 1, 2)]
    assert [f.unit for f in check_bitext(units, [])] == [1, 2, 3]


def test_a_generator_is_read_once():
    """A stream of units is enough, also for the checks that compare the whole file."""
    stream = (
        SegmentPair(n, "声明如下", target) for n, target in enumerate(["заявили о следующем", "декларируют"] * 2, 1)
    )
    assert {f.unit for f in check_bitext(stream, [], select=["BT312"])} == {2, 4}


def test_configuration_is_read_and_refused():
    """The [check] table gives selections and severities; a wrong key or value is named."""
    read = config.parse('[check]\nselect = ["BT1"]\nfail-on = "error"\n[check.severity]\nBT306 = "info"\n')
    assert (read.select, read.fail_on, read.severity) == (("BT1",), Severity.ERROR, {"BT306": Severity.INFO})
    softened = config.apply([Finding("BT306", Severity.WARNING, "m")], read)
    assert softened[0].severity is Severity.INFO
    for text in ("[check]\nselct = []\n", '[check]\nselect = "BT1"\n', '[check]\nfail-on = "never"\n', "[check\n"):
        with pytest.raises(ParseError, match=r"\.termkit\.toml"):
            config.parse(text)


def test_suppressions_need_a_reason(findings):
    """A line of four columns allows a finding; without a reason it is an error, with its line."""
    rules = suppress.parse("# why\nBT102\t*\tединого Китая\tthe client's own wording\n", "s.tsv")
    assert suppress.without(findings, rules, {}) == []
    assert suppress.without(findings, suppress.parse("BT102\tb.tmx\t*\treason", "s"), {}) == findings
    for line in ("BT102\t*\t*\t\n", "BT999\t*\t*\tno such check\n"):
        with pytest.raises(ParseError, match=r"s\.tsv:1"):
            suppress.parse(line, "s.tsv")


@pytest.mark.parametrize("path", ["a.tmx", "./a.tmx", str(Path.cwd() / "a.tmx"), f"../{Path.cwd().name}/a.tmx"])
def test_a_suppression_holds_however_the_path_is_written(findings, path):
    """A file that is named from the root or from here is the same file; a check may be named by its name."""
    told = [replace(finding, path=path) for finding in findings]
    assert suppress.without(told, suppress.parse("term-deprecated\ta.tmx\t*\treason", "s"), {}) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("termkit: ignore=BT102,BT306 quoted from the treaty", {"BT102", "BT306"}),
        ("termkit: ignore=BT102, BT306 quoted", {"BT102", "BT306"}),
        ("<!-- termkit: ignore=bt102, цитата -->", {"BT102"}),
        ("termkit: ignore=term-deprecated: quoted", {"BT102"}),
        ("termkit: ignore=BT102 quoted\ntermkit: ignore=BT306 quoted", {"BT102", "BT306"}),
        ("nothing here", set()),
    ],
)
def test_inline_suppressions(text, codes):
    """A note on the unit allows the codes it names."""
    assert suppress.inline(text) == codes


def test_inline_suppressions_hold_for_their_unit(findings):
    """Line 7 of a file is not its unit 7."""
    codes = suppress.inline("termkit: ignore=BT102 quoted")
    assert suppress.without(findings, [], {("a.tmx", "unit", 7): codes}) == []
    assert suppress.without(findings, [], {("a.tmx", "line", 7): codes}) == findings


@pytest.mark.parametrize("text", ["ignore=BT102", "ignore=BT102 -->", "ignore=BT999 reason", "ignore=BT102,BT1O3 x"])
def test_inline_suppressions_without_sense_are_refused(text):
    """No reason, or a check that nobody knows."""
    with pytest.raises(ParseError, match=r"reason|unknown check"):
        suppress.inline(f"termkit: {text}")


def test_severities_may_be_raised_and_doubts_stay_doubts():
    """BT313 is information by itself; a finding of BT101 that is perhaps no error is not made one."""
    read = config.parse('[check.severity]\nBT3 = "warning"\nBT313 = "error"\nterm-missing = "error"\n')
    found = [("BT313", Severity.INFO), ("BT101", Severity.WARNING), ("BT101", Severity.INFO), ("BT301", Severity.ERROR)]
    told = config.apply([Finding(code, severity, "m") for code, severity in found], read)
    assert [f.severity for f in told] == [Severity.ERROR, Severity.ERROR, Severity.INFO, Severity.WARNING]
    with pytest.raises(ParseError, match="BT999"):
        config.parse('[check.severity]\nBT999 = "error"\n')


def test_a_baseline_knows_findings_that_name_other_units():
    """A unit put before the two that differ moves the number in the message."""
    pairs = [("声明如下", "заявили"), ("声明如下", "декларируют"), ("第一章", "Глава 1")]
    told = [
        check_bitext([SegmentPair(n, *pair) for n, pair in enumerate(order, 1)], [], select=["BT312"])
        for order in (pairs, [pairs[2], *pairs[:2]])
    ]
    assert told[0][0].message != told[1][0].message
    assert baseline.new(told[1], baseline.read(baseline.write(told[0]), "base.json")) == []


def test_a_baseline_hides_what_was_there(findings):
    """Known findings are silent wherever the unit has moved to; one more of the same is new."""
    known = baseline.read(baseline.write(findings), "base.json")
    moved = check_bitext([SegmentPair(99, WRONG.source, WRONG.target, path="a.tmx")], [PRINCIPLE])
    assert baseline.new(moved, known) == []
    assert baseline.new([*moved, *moved], known) == moved
    with pytest.raises(ParseError):
        baseline.read("[]", "base.json")


def test_changed_lines_come_from_git(tmp_path):
    """Only findings in lines that differ from the revision are kept."""
    run = lambda *command: subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)  # noqa: E731
    run("init", "-q")
    path = tmp_path / "a.txt"
    path.write_text("一\n二\n三\n", encoding="utf-8")
    run("add", ".")
    run("-c", "user.name=n", "-c", "user.email=e@e", "commit", "-qm", "first")
    path.write_text("一\n二改\n三\n四\n", encoding="utf-8")
    assert changes.changed_lines(path, "HEAD") == {2, 4}
    told = [Finding("SR106", Severity.WARNING, "m", path=str(path), line=n) for n in (1, 2, 3, 4)]
    assert [f.line for f in changes.since(told, "HEAD")] == [2, 4]
    with pytest.raises(TermkitError, match="nonsense"):
        changes.changed_lines(path, "nonsense")
    units = [Finding("BT101", Severity.WARNING, "m", n, str(path), source=s) for n, s in enumerate("一二", 1)]
    assert [f.source for f in changes.since(units, "HEAD", lambda _: [("一", "")])] == ["二"]


def mended(target, findings):
    for span, text in reversed(fix.sure_changes(findings)):
        target = target[: span.start] + text + target[span.end :]
    return target


def test_only_sure_suggestions_are_written_back(findings):
    """An inflected replacement is sure; two that touch each other are not, and so is a suggestion in another form."""
    assert mended(WRONG.target, findings) == "Стороны придерживаются принципа одного Китая."
    doubled = check_bitext([SegmentPair(1, "双方", "Стороны Стороны согласны")], [], select=["BT303"])
    assert mended("Стороны Стороны согласны", doubled) == "Стороны согласны"
    crossing = [
        Finding("BT303", Severity.WARNING, "m", target_spans=(Span(0, 5),), suggestion="x"),
        Finding("BT304", Severity.WARNING, "m", target_spans=(Span(3, 8),), suggestion="y"),
    ]
    assert mended("abcdefghij", crossing) == "abcdefghij"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_rule_is_explained_with_source_and_examples(check):
    """The rule says what it demands, who demands it, and shows a wrong and a right text."""
    told = explain.explain(check.code)
    assert told.startswith(f"{check.code} {check.name}")
    for part in ("\nSource: ", "\nWrong: ", "\nRight: "):
        assert part in told
    assert explain.find(check.name) is check


def test_codes_and_names_are_unique():
    """No two checks share a code or a name."""
    assert len({check.code for check in CHECKS}) == len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_the_page_of_every_rule_is_the_rule(check, root):
    """docs/checks holds what `explain` says; `python -m termkit.checks.findings.explain` writes it anew."""
    assert (root / f"docs/checks/{check.code}.md").read_text(encoding="utf-8") == explain.page(check)


def test_the_index_of_rules_is_up_to_date(root):
    """docs/checks.md lists every rule."""
    assert explain.index() in (root / "docs/checks.md").read_text(encoding="utf-8")


def test_a_message_names_few_equivalents():
    """Of a concept with many synonyms the preferred one and two more are named."""
    names = ("первое слово", "второе слово", "третье слово", "четвёртое слово", "пятое слово")
    terms = tuple(TermSection(name, status=Status.ADMITTED) for name in names[:-1])
    preferred = TermSection(names[-1], status=Status.PREFERRED)
    sections = (LanguageSection("zh-CN", (TermSection("一个中国原则"),)), LanguageSection("ru", (*terms, preferred)))
    entry = ConceptEntry("a", None, sections)
    [found] = check_bitext([SegmentPair(1, "坚持一个中国原则", "следуя этому курсу")], [entry])
    assert found.suggestion == names[-1]
    assert "“пятое слово” or “первое слово” or “второе слово” or “…”" in found.message
