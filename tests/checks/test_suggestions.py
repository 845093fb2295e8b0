"""A finding suggests a term as the base prints it; what --fix writes fits its place, or is left to people."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.findings.fix import sure_changes
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection

# source term; its terms, deprecated ones behind *; source; target with the place in []; suggestion; is it written?
CASES = [
    ("十年框架", "10-Year Framework", "十年框架", "the 10[Year Framwork]", "10-Year Framework", False),
    ("联合国组织", "United Nations Organization", "联合国组织", "the [United Nation Organisaton]",
     "United Nations Organization", True),
    ("一个中国原则", "one-China principle *one-China policy", "一个中国原则", "the [one-China policy]",
     "one-China principle", True),
    ("联合声明", "joint statement *joint declaration", "三项联合声明", "three [joint declarations]",
     "joint statements", True),
    ("联合声明", "joint statement *joint declaration", "联合声明", "A [Joint Declaration]", "Joint Statement", True),
    ("一个中国原则", "принцип одного Китая *принцип единого Китая", "一个中国原则", "[Принципа единого Китая] нет",
     "Принципа одного Китая", True),
    ("坚持原则", "uphold the principle *adhere to the principle", "坚持原则", "China [adheres to the principle]",
     "uphold the principle", False),
    ("一个中国原则", "принцип одного Китая *принцип единого Китая", "一个中国原则", "Это [принципом единого Китая]",
     "принципом одного Китая", True),
    ("习近平", "Си Цзиньпин", "同习近平会谈", "переговоры с [Си Дзиньпином]", "Си Цзиньпином", True),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[3])
def test_suggestions(case):
    """The suggestion, whether it is written, and where."""
    term, terms, source, marked, suggestion, is_written = case
    usable, *bad = terms.split(" *")
    language = "en" if usable.isascii() else "ru"
    sections = (
        LanguageSection("zh", (TermSection(term),)),
        LanguageSection(language, (TermSection(usable), *(TermSection(one, status=Status.DEPRECATED) for one in bad))),
    )
    kind = Kind.PERSON if term == "习近平" else Kind.FORMULA if usable.startswith("uphold") else None
    target = marked.replace("[", "").replace("]", "")
    found = check_bitext(
        [SegmentPair(1, source, target)], [ConceptEntry("one", kind, sections)], target=language, select=["BT1"]
    )
    assert [f.suggestion for f in found] == [suggestion]
    start, end = marked.index("["), marked.index("]") - 1
    assert [(s.start, s.end, text) for s, text in sure_changes(found)] == (
        [(start, end, suggestion)] if is_written else []
    )
