"""Errors that only a whole file or a single text shows: terms and names that vary, abbreviations, titles, dates.

Each case is a short file of our own sentences, right and wrong; what is told of the right one is a false alarm.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice, pairwise

from benchmarks.bitexts import CASES, chinese_words, glossary_entries, rows, section
from benchmarks.fact_errors import misspell
from benchmarks.mutations import Result
from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext, check_text
from termkit.model import ConceptEntry, Kind, LanguageSection, Severity, Status, TermSection
from termkit.text.words import tag

MOST = 150
"""Files a kind."""
LONG = re.compile(r"(?<= )[^\W\d_]{5,}(?= )")
OTHER = {"ru": "иной порядок", "en": "another order"}
SAID = {"zh": "双方谈到{}。", "ru": "Стороны обсудили вопрос: {}.", "en": "The sides discussed this: {}."}
MENTIONED = {"zh": "双方再次提到{}。", "ru": "Затем упомянули снова: {}.", "en": "They came back to this: {}."}
INTRODUCED = {"zh": "{}（以下简称“{}”）发挥重要作用。", "ru": "{} (далее – {}) играет важную роль.",
              "en": "Here {} (hereinafter {}) plays a large part."}  # fmt: skip
Texts = list[tuple[str, str]]
Case = tuple[Texts, Texts, list[ConceptEntry]]
"""The texts of a right file, those of the wrong one, and the terms."""


def paired(source: str, target: str, language: str, carrier: dict[str, str] = SAID) -> tuple[str, str]:
    """A sentence of ours with a term in it, and its translation."""
    return carrier["zh"].format(source), carrier[language].format(target)


def early_abbreviations(language: str) -> Iterator[Case]:
    """The short name stands before the unit that introduces it."""
    for row in rows(CASES / "abbreviations.tsv"):
        first = (
            INTRODUCED["zh"].format(row["zh"], row["zh_short"]),
            INTRODUCED[language].format(row[language], row[f"{language}_short"]),
        )
        second = paired(row["zh_short"], row[f"{language}_short"], language, MENTIONED)
        yield [first, second], [second, first], []


def plain_terms(language: str) -> list[tuple[str, str]]:
    return [(row["zh"], row[language]) for row in rows(CASES / "revision_terms.tsv") if row.get(language)]


def varying_terms(language: str) -> Iterator[Case]:
    """The last of five units has another approved equivalent."""
    for number, (source, target) in enumerate(plain_terms(language)):
        right = [paired(source, target, language, (SAID, MENTIONED)[n % 2]) for n in range(5)]
        terms = (TermSection(target), TermSection(OTHER[language], status=Status.ADMITTED))
        entry = ConceptEntry(f"t{number}", None, (section("zh", source), LanguageSection(language, terms)))
        yield right, [*right[:-1], paired(source, OTHER[language], language)], [entry]


def shared_terms(language: str) -> Iterator[Case]:
    """Two source terms are rendered by one, which the base allows for both; a name and its short form are one term."""
    pairs = ((one, other) for one, other in pairwise(plain_terms(language)) if not _is_short_form(other[0], one[0]))
    for number, ((source, target), (second, other)) in enumerate(pairs):
        terms = (TermSection(other), TermSection(target, status=Status.ADMITTED))
        entries = [
            ConceptEntry(f"a{number}", None, (section("zh", source), section(language, target))),
            ConceptEntry(f"b{number}", None, (section("zh", second), LanguageSection(language, terms))),
        ]
        first = paired(source, target, language)
        yield [first, paired(second, other, language)], [first, paired(second, target, language)], entries


def _is_short_form(short: str, name: str) -> bool:
    """Whether the characters of a term stand in another one, in their order: 上合组织, 上海合作组织."""
    left = iter(name)
    return all(char in left for char in short)


def other_rungs(language: str) -> Iterator[Case]:
    """The equivalent of the next rung; verbs of two characters need other sentences than ours."""
    entries = {entry.id: entry for entry in glossary_entries(language)}
    for entry in entries.values():
        for link in entry.links:
            other = entries.get(link.target)
            source, right = entry.terms("zh")[0].term, entry.terms(language)[0].term
            if other and link.relation.value == "next-rung" and len(source) > 2 and not _alike(entry, other, language):
                wrong = paired(source, other.terms(language)[0].term, language)
                yield [paired(source, right, language)], [wrong], [entry, other]


def _alike(one: ConceptEntry, other: ConceptEntry, language: str) -> bool:
    first, second = (entry.terms(language)[0].term.lower() for entry in (one, other))
    return first in second or second in first


def varying_names(language: str) -> Iterator[Case]:
    """A person whom no base has, with another letter in the second unit."""
    chance = random.Random(9)
    for entry in glossary_entries(language):
        source, target = entry.terms("zh")[0].term, entry.terms(language)[0].term
        if entry.kind is Kind.PERSON and "·" in source:
            first, second = paired(source, target, language), paired(source, target, language, MENTIONED)
            changed = misspell(SegmentPair(1, *second), language, chance)
            if changed:
                yield [first, second, first], [first, (changed.source, changed.target), first], []


def broken_titles(_: str) -> Iterator[Case]:
    """A character is lost from the middle of a document's title."""
    for entry in glossary_entries("ru"):
        title = entry.terms("zh")[0].term
        if entry.kind is Kind.DOCUMENT and len(title) > 14:
            middle = len(title) // 2
            wrong = title[:middle] + title[middle + 1 :]
            yield [(f"双方签署{marked(title)}。", "")], [(f"双方签署{marked(wrong)}。", "")], [entry]


def marked(title: str) -> str:
    """A Chinese title in its marks, those inside it single (GB/T 15834-2011, 4.15)."""
    if title.startswith("《") and title.endswith("》"):
        return title
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def outdated_terms(language: str) -> Iterator[Case]:
    """A term that the base calls deprecated or superseded instead of the preferred one."""
    for entry in glossary_entries("en" if language == "zh" else language):
        terms = entry.terms(language)
        old = [t.term for t in terms if t.status in (Status.DEPRECATED, Status.SUPERSEDED)]
        if old and terms[0].term not in old:
            yield [(SAID[language].format(terms[0].term), "")], [(SAID[language].format(old[0]), "")], [entry]


def other_dots(_: str) -> Iterator[Case]:
    """A name's dot is another one the second time."""
    for entry in glossary_entries("ru"):
        name = entry.terms("zh")[0].term
        if "·" in name:
            first = (SAID["zh"].format(name), "")
            second = (MENTIONED["zh"].format(name), "")
            yield [first, second], [first, (second[0].replace("·", "・"), "")], []


def late_introductions(language: str) -> Iterator[Case]:
    """A short name is used before the text introduces it."""
    for right, wrong, entries in early_abbreviations(language if language != "zh" else "ru"):
        side = 0 if language == "zh" else 1
        yield [(texts[side], "") for texts in right], [(texts[side], "") for texts in wrong], entries


def double_introductions(language: str) -> Iterator[Case]:
    """A short name is introduced twice."""
    for right, _, entries in late_introductions(language):
        yield right, [right[0], right[0]], entries


def lost_signs(_: str) -> Iterator[Case]:
    """A title mark is never closed."""
    for right, _, _ in broken_titles("zh"):
        yield right, [(right[0][0].replace("》", ""), "")], []


def doubled_words(language: str) -> Iterator[Case]:
    """A word is written twice: in Chinese a noun, for verbs may be doubled."""
    for row in rows(CASES / "statement.tsv"):
        text, between = row[language], "" if language == "zh" else " "
        nouns = (word for word in chinese_words(text) if tag(word)[0][1].startswith("n"))
        word = next(nouns if language == "zh" else iter(LONG.findall(text)), "")
        if word:
            yield [(text, "")], [(text.replace(word, f"{word}{between}{word}", 1), "")], []


def mixed_letters(language: str) -> Iterator[Case]:
    """A letter of the other script in a word."""
    exchange = {"ru": ("о", "o"), "en": ("o", "о")}
    for row in rows(CASES / "statement.tsv"):
        if language in exchange:
            ours, theirs = exchange[language]
            wrong = re.sub(rf"(?<=\w){ours}(?=\w)", theirs, row[language], count=1)
            if wrong != row[language]:
                yield [(row[language], "")], [(wrong, "")], []


def untimely_names(_: str) -> Iterator[Case]:
    """A name in a document older than the name."""
    for entry in glossary_entries("ru"):
        for term in entry.terms("zh"):
            if term.valid_from:
                said = SAID["zh"].format(term.term)
                yield [(f"[{term.valid_from}] {said}", "")], [(f"[1900-01-01] {said}", "")], [entry]
                break


BITEXT: dict[str, tuple[tuple[str, ...], Callable[[str], Iterator[Case]]]] = {
    "abbreviation used before it is introduced": (("BT108",), early_abbreviations),
    "term rendered in another approved way": (("BT104",), varying_terms),
    "one target term for two source terms": (("BT105",), shared_terms),
    "rendering of another rung": (("BT101", "BT102", "BT103"), other_rungs),
    "unknown name spelt in two ways": (("BT111",), varying_names),
}
TEXT: dict[str, tuple[str, Callable[[str], Iterator[Case]]]] = {
    "outdated term": ("SR101", outdated_terms),
    "broken title": ("SR102", broken_titles),
    "another dot": ("SR103", other_dots),
    "abbreviation before its introduction": ("SR104", late_introductions),
    "abbreviation introduced twice": ("SR105", double_introductions),
    "title mark lost": ("SR106", lost_signs),
    "name before its time": ("SR107", untimely_names),
    "word doubled": ("SR108", doubled_words),
    "letter of another script": ("SR109", mixed_letters),
}
ONLY_CHINESE = ("SR102", "SR103", "SR106", "SR107")
ONLY_EUROPEAN = ("SR109",)
DATE = re.compile(r"\[([\d-]+)\] ")


def measure_bitexts(language: str) -> Iterator[Result]:
    """Precision and recall of the errors of whole bitexts."""
    for kind, (codes, cases) in BITEXT.items():
        yield Result(kind, codes, *_counted(cases(language), partial(_is_told, language, codes)))


def measure_texts(language: str) -> Iterator[Result]:
    """Precision and recall of the errors of single texts."""
    for kind, (code, cases) in TEXT.items():
        if code not in (ONLY_CHINESE if language != "zh" else ONLY_EUROPEAN):
            yield Result(kind, (code,), *_counted(cases(language), partial(_is_told_of_text, language, code)))


def _is_told(language: str, codes: Iterable[str], texts: Texts, entries: list[ConceptEntry]) -> bool:
    units = [SegmentPair(number, *pair) for number, pair in enumerate(texts, 1)]
    least = Severity.INFO if codes == ("BT105",) else Severity.WARNING
    return bool(check_bitext(units, entries, target=language, select=list(codes), least=least))


def _is_told_of_text(language: str, code: str, texts: Texts, entries: list[ConceptEntry]) -> bool:
    date = DATE.match(texts[0][0])
    units = [SegmentPair(number, DATE.sub("", text)) for number, (text, _) in enumerate(texts, 1)]
    return bool(check_text(units, entries, language, select=[code], date=date[1] if date else ""))


def _counted(cases: Iterator[Case], told: Callable[[Texts, list[ConceptEntry]], bool]) -> tuple[int, float, float]:
    """Files, precision and recall."""
    alarms, hits, count = 0, 0, 0
    for right, wrong, entries in islice(cases, MOST):
        count += 1
        alarms += told(right, entries)
        hits += told(wrong, entries)
    return count, hits / (hits + alarms) if hits + alarms else 1.0, hits / count if count else 1.0
