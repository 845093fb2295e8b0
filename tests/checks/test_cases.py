"""Every check against its wrong and right cases, which stand in tests/cases/checks as a linguist writes them."""

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path

import pytest
import yaml

from termkit.checks import Located, SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.every import CHECKS
from termkit.checks.findings.telling import message_in
from termkit.checks.run import check_bitext, check_entries, check_text
from termkit.model import (
    ConceptEntry,
    Kind,
    LanguageSection,
    Link,
    Relation,
    Severity,
    Status,
    TermSection,
)
from termkit.text.languages import language_of

CASES = Path(__file__).parents[1] / "cases" / "checks"
STATUS = {"-": Status.DEPRECATED, "~": Status.ADMITTED, "!": Status.PREFERRED}
PER_LANGUAGE = (
    "BT101",
    "BT102",
    "BT103",
    "BT104",
    "BT105",
    "BT106",
    "BT107",
    "BT108",
    "BT109",
    "BT110",
    "BT111",
    "BT112",
)


@cache
def read(name):
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def entry(row):
    valid_from, valid_to = row.get("valid", ("", ""))
    flags = dict.fromkeys(row.get("flags", ()), True)

    def section(language):
        terms = []
        for place, text in enumerate(row.get(language, ())):
            term = unicodedata.normalize("NFD", text) if row.get("nfd") else text
            status = STATUS.get(term[0])
            source = "" if language == "zh" else row.get("source", "own")
            term, *period = term.split(" @ ")
            first, last = period[0].split("/") if period else (valid_from, valid_to)
            reading = row.get("pinyin", "") if language == "zh" and not place else ""
            own = flags if language != "zh" else {}
            terms.append(
                TermSection(term.lstrip("-~!") if status else term, reading, status=status, source=source,
                            valid_from=str(first), valid_to=str(last), **own)
            )  # fmt: skip
        return LanguageSection(language, tuple(terms))

    links = tuple(Link(Relation(kind), target) for kind, target in (link.split("=") for link in row.get("links", ())))
    kind = Kind(row["kind"]) if "kind" in row else None
    sections = tuple(section(code) for code in ("zh", "ru", "en"))
    told = {"subject_field": row.get("field", ""), "note": row.get("note", "")}
    return ConceptEntry(row["id"], kind, sections, links=links, **told)


@cache
def base(source, target):
    return CompiledBase([entry(row) for row in read("base")], (source, target))


def units(lines):
    split = [line.partition(" | ") for line in lines]
    return [SegmentPair(n, a.strip(), re.sub(r"[\[\]]", "", b).strip()) for n, (a, _, b) in enumerate(split, 1)]


def known_of(check, *arguments, **options):
    """The findings of a check, each known to the table of messages (the toolkit's words are not)."""
    findings = check(*arguments, **options)
    english = [f.message for f in findings if f.code != "BT315" and message_in(f.message, "ru") == f.message]
    assert not english
    return findings


def found(code, lines, target):
    findings = known_of(
        check_bitext, units(lines), base("zh", target), target=target, select=[code], least=Severity.INFO
    )
    return [f for f in findings if f.severity is not Severity.INFO or code in ("BT105", "BT313")]


def majority(line):
    source, usual, other = (part.strip() for part in line.split("|"))
    return [f"{source}{n} | {usual} {n}" for n in "123"] + [f"{source} | {other}"]


def bitext_cases(side):
    for code in PER_LANGUAGE:
        for language, cases in read(code).items():
            for case in cases[side]:
                lines = case if isinstance(case, list) else [case]
                lines = [lines[0]] * 3 + lines[1:] if code == "BT104" else lines
                yield code, language, lines
            for line in cases.get(f"{side}_many", ()):
                yield code, language, majority(line)
    for name in ("numbers", "general"):
        for code, cases in read(name).items():
            for case in cases[side]:
                lines = case.split("\n")
                yield code, language_of(lines[0].partition(" | ")[2], "ru"), lines


def label(value):
    return value if isinstance(value, str) else value[-1]


def text_cases(side):
    return [(code, case) for code, cases in read("text").items() for case in cases[side]]


def text_findings(code, case):
    date, text = re.match(r"(?:\[([\d-]+)\] )?(.*)", case, re.DOTALL).groups()
    language = language_of(text)
    lines = [SegmentPair(n, line) for n, line in enumerate(text.split("\n"), 1)]
    return known_of(check_text, lines, base(language, language), language, select=[code], date=date or "")


def entry_cases(side):
    return [(code, case) for code, cases in read("entries").items() for case in cases[side]]


def entry_findings(code, case):
    located = [Located(entry(row), "base.tsv", n, register=row.get("register")) for n, row in enumerate(case, 2)]
    return known_of(check_entries, located, select=[code])


@pytest.mark.parametrize(("code", "language", "lines"), list(bitext_cases("wrong")), ids=label)
def test_wrong_bitext_is_reported(code, language, lines):
    """A wrong unit is found, at the place that the case marks."""
    findings = found(code, lines, language)
    assert findings
    marked = re.search(r"\[(.+?)\]", lines[-1].partition(" | ")[2])
    if marked:
        places = {f.target[s.start : s.end] for f in findings for s in f.target_spans}
        assert marked.group(1) in places


@pytest.mark.parametrize(("code", "language", "lines"), list(bitext_cases("right")), ids=label)
def test_right_bitext_is_left_alone(code, language, lines):
    """A right unit raises nothing."""
    assert not [f.message for f in found(code, lines, language)]


@pytest.mark.parametrize(("code", "case"), text_cases("wrong"), ids=label)
def test_wrong_text_is_reported(code, case):
    """A wrong text is found."""
    assert text_findings(code, case)


@pytest.mark.parametrize(("code", "case"), text_cases("right"), ids=label)
def test_right_text_is_left_alone(code, case):
    """A right text raises nothing."""
    assert not [f.message for f in text_findings(code, case)]


@pytest.mark.parametrize(("code", "case"), entry_cases("wrong"), ids=str)
def test_wrong_entries_are_reported_with_file_and_line(code, case):
    """A wrong entry is found, and the finding tells where."""
    findings = entry_findings(code, case)
    assert findings
    assert all(f.path == "base.tsv" and f.line for f in findings)


@pytest.mark.parametrize(("code", "case"), entry_cases("right"), ids=str)
def test_right_entries_are_left_alone(code, case):
    """A right base raises nothing."""
    assert not [f.message for f in entry_findings(code, case)]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_short_file_is_checked_like_a_long_one(language):
    """A file that is checked with the patterns alone that can stand in it has the findings of any other."""
    whole = base("zh", language)
    whole.matcher("zh"), whole.matcher(language)
    kept, forms = whole.kept(), {code: whole.forms(code) for code in ("zh", language)}
    for _, _, lines in (case for side in ("wrong", "right") for case in bitext_cases(side) if case[1] == language):
        short = CompiledBase.of_kept(whole.entries, ("zh", language), kept, forms)
        checked = (check_bitext(units(lines), each, target=language, least=Severity.INFO) for each in (short, whole))
        assert next(checked) == next(checked)


def figure_cases():
    rows = (CASES / "figures.tsv").read_text(encoding="utf-8").splitlines()
    return [row.split("\t") for row in rows if not row.startswith("#")][1:]


@pytest.mark.parametrize(("verdict", "source", "target"), figure_cases())
def test_figures_of_whole_sentences(verdict, source, target):
    """The check named speaks, or none of the checks of figures does."""
    pair = SegmentPair(1, source, target)
    codes = {
        f.code for f in known_of(check_bitext, [pair], (), target=language_of(target, "ru"), select=["BT2", "BT106"])
    }
    assert verdict in codes if verdict != "ok" else not codes


def test_every_check_has_wrong_and_right_cases():
    """No check without cases of both kinds."""
    wrong, right = (
        {code for code, *_ in (*bitext_cases(side), *text_cases(side), *entry_cases(side))}
        for side in ("wrong", "right")
    )
    assert wrong == right == {check.code for check in CHECKS}


def test_every_check_of_terms_has_fifteen_wrong_cases_in_each_language():
    """As many as the goal demands, in Russian and in English."""
    counts = Counter((code, language) for code, language, _ in bitext_cases("wrong") if code.startswith("BT1"))
    few = {key: counts[key] for key in product(PER_LANGUAGE, ("ru", "en")) if counts[key] < 15}
    assert not few
