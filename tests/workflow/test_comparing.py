"""Two accounts side by side: what is alike is not marked; what differs, and what only one side says, is."""

from termkit.model import ConceptEntry, Context, Kind, LanguageSection, Status, TermSection
from termkit.workflow.exchange.comparing import compare


def concept(*sections, **told):
    return ConceptEntry("sco", Kind.ORGANISATION, sections, **told)


def english(*terms):
    return LanguageSection("en", terms)


def marked(rows, side):
    """Language, field, value and mark of whatever is marked on a side."""
    return [
        (row.language, datum.field, datum.value, str(datum.difference))
        for row in rows
        for line in getattr(row, side)
        for datum in line
        if datum.difference
    ]


def test_the_same_has_no_mark():
    """An entry beside itself differs in nothing."""
    entry = concept(english(TermSection("SCO", status=Status.PREFERRED)), note="n")
    assert not any(row.differs for row in compare(entry, entry))


def test_another_wording_is_marked_on_both_sides():
    """Two wordings of one language stand against each other."""
    rows = compare(concept(english(TermSection("SCO"))), concept(english(TermSection("Shanghai Pact"))))
    assert marked(rows, "here") == [("en", "term", "SCO", "other")]
    assert marked(rows, "there") == [("en", "term", "Shanghai Pact", "other")]


def test_of_one_wording_only_the_datum_is_marked():
    """The same term with another status: the status is marked, the term is not; a note of one side stands alone."""
    here = TermSection("SCO", status=Status.PREFERRED, note="as signed")
    there = TermSection("SCO", status=Status.DEPRECATED)
    rows = compare(concept(english(here)), concept(english(there)))
    assert marked(rows, "here") == [("en", "status", "preferred", "other"), ("en", "note", "as signed", "alone")]
    assert marked(rows, "there") == [("en", "status", "deprecated", "other")]


def test_a_language_of_one_side_stands_alone():
    """A language that only the file has comes last; tags of one language are compared."""
    here = concept(LanguageSection("zh-CN", (TermSection("上合"),)))
    there = concept(LanguageSection("zh", (TermSection("上合"),)), LanguageSection("ru", (TermSection("ШОС"),)))
    rows = compare(here, there)
    assert [row.language for row in rows] == ["", "zh-CN", "ru"]
    assert marked(rows, "there") == [("ru", "term", "ШОС", "alone")]


def test_of_many_contexts_only_the_new_are_shown():
    """Sentences that both sides have are not repeated."""
    known, new = Context("known"), Context("new")
    here, there = TermSection("SCO", contexts=(known,)), TermSection("SCO", contexts=(known, new))
    rows = compare(concept(english(here)), concept(english(there)))
    assert marked(rows, "there") == [("en", "contexts", "new", "alone")]
    assert marked(rows, "here") == []


def test_an_entry_that_is_gone_has_an_empty_side():
    """Nothing here, all of it there."""
    rows = compare(None, concept(english(TermSection("SCO"))))
    assert [row.here for row in rows] == [(), ()]
    assert ("en", "term", "SCO", "alone") in marked(rows, "there")
