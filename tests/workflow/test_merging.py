"""Two accounts of one concept: additions are joined, contradictions told."""

from dataclasses import replace

import pytest

from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection
from termkit.store.terms.conflicts import Contradiction
from termkit.workflow.exchange.merging import contradictions, join


def concept(**terms):
    sections = tuple(
        LanguageSection({"zh": "zh-CN"}.get(tag, tag), tuple(TermSection(t, status=Status.PREFERRED) for t in held))
        for tag, held in terms.items()
    )
    return ConceptEntry("c1", Kind.CONCEPT, sections)


def test_a_new_language_is_added():
    """What the base lacks comes from the file."""
    joined = join(concept(zh=["亚信"], en=["CICA"]), concept(zh=["亚信"], ru=["СВМДА"]))
    assert [s.language for s in joined.sections] == ["zh-CN", "en", "ru"]
    assert joined.preferred("ru").term == "СВМДА"


def test_a_filled_slot_is_no_contradiction():
    """An empty section is a slot: filling it contradicts nothing."""
    base = concept(zh=["亚信"], ru=[])
    incoming = concept(zh=["亚信"], ru=["СВМДА"])
    assert contradictions(base, incoming) == []
    assert join(base, incoming).preferred("ru").status is Status.PREFERRED


def test_a_further_term_is_admitted():
    """A second term joins as admitted, so that there are never two preferred ones."""
    joined = join(concept(zh=["亚信"], ru=["СВМДА"]), concept(zh=["亚信"], ru=["Совещание по взаимодействию"]))
    assert [term.status for term in joined.terms("ru")] == [Status.PREFERRED, Status.ADMITTED]


def test_two_preferred_terms_contradict():
    """Another preferred term is told, both wordings named."""
    [told] = contradictions(concept(ru=["принцип одного Китая"]), concept(ru=["политика одного Китая"]))
    assert told == Contradiction("preferred", "ru", here="принцип одного Китая", there="политика одного Китая")
    assert told.text == "ru: preferred 'принцип одного Китая' here, 'политика одного Китая' there"


def test_a_deprecated_term_contradicts_a_preferred_one():
    """The same term, forbidden there and preferred here."""
    forbidden = replace(TermSection("One Belt One Road"), status=Status.DEPRECATED)
    incoming = ConceptEntry("c1", Kind.CONCEPT, (LanguageSection("en", (forbidden,)),))
    [told] = contradictions(concept(en=["One Belt One Road"]), incoming)
    assert told == Contradiction("status", "en", "One Belt One Road", "preferred", "deprecated")
    assert told.text == "en: 'One Belt One Road' is preferred here, deprecated there"


def test_joining_twice_adds_nothing():
    """The join is idempotent."""
    base, incoming = concept(zh=["亚信"], ru=["СВМДА"]), concept(zh=["亚信"], ru=["Совещание"], en=["CICA"])
    assert join(join(base, incoming), incoming) == join(base, incoming)


@pytest.mark.parametrize(
    ("tag", "terms"),
    [
        ("ru", ["политика одного Китая", "политика «одного Китая»"]),
        ("en", ["state visit", "State visit"]),
        ("zh", ["亚信信任措施目录", "亚信“信任措施目录”"]),
    ],
)
def test_spellings_of_one_term_all_stay(tag, terms):
    """Terms that differ in quotes or capitals only are each kept when the entry is joined."""
    base = concept(**{tag: terms})
    assert join(base, base) == base
    assert [t.term for t in join(base, concept(**{tag: terms[1:]})).terms(tag)] == terms


@pytest.mark.parametrize(
    ("tag", "here", "there"),
    [
        ("en", "community", "a community"),
        ("en", "The Silk Road Economic Belt", "Silk Road Economic Belt"),
        ("en", "agreement on the border", "agreement on border"),
        ("en", "state visit", "State Visit"),
        ("en", "joint statement", "joint statement."),
        ("en", "China's Arctic policy", "China’s Arctic policy"),
        ("en", "“Belt and Road” forum", '"Belt and Road" forum'),
        ("ru", "твёрдая поддержка", "твердая поддержка"),
        ("ru", "инициатива «Один пояс — один путь»", 'инициатива "Один пояс – один путь"'),
        ("zh", "联合声明", "联合声明。"),
    ],
)
def test_another_spelling_is_no_other_term(tag, here, there):
    """What is no matter of terminology contradicts nothing, and the base's own spelling stands."""
    base, incoming = concept(**{tag: [here]}), concept(**{tag: [there]})
    assert contradictions(base, incoming) == contradictions(incoming, base) == []
    assert join(base, incoming) == base


@pytest.mark.parametrize(
    ("tag", "here", "there"),
    [
        ("en", "hepatitis A virus", "hepatitis virus"),
        ("en", "Type A aircraft", "Type B aircraft"),
        ("en", "common community", "community"),
        ("en", "communities", "community"),
        ("ru", "мирное решение", "мирное решение спора"),
    ],
)
def test_another_word_is_another_term(tag, here, there):
    """A name that looks like an article, a further word, another number are told."""
    assert [c.code for c in contradictions(concept(**{tag: [here]}), concept(**{tag: [there]}))] == ["preferred"]


def test_terms_of_two_times_are_two():
    """One name that held in two periods stays two terms, each with its dates."""
    first = TermSection("阿斯塔纳", status=Status.PREFERRED, valid_to="2019-03-20")
    second = replace(first, valid_from="2022-09-17", valid_to="")
    both, later = (ConceptEntry("c1", Kind.PLACE, (LanguageSection("zh-CN", t),)) for t in ((first, second), (second,)))
    assert join(both, both) == both
    sooner = ConceptEntry("c1", Kind.PLACE, (LanguageSection("zh-CN", (first,)),))
    assert [t.valid_from for t in join(sooner, later).terms("zh")] == ["", "2022-09-17"]
