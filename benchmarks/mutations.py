"""Errors injected into clean bitext: one function a kind of error, from a unit to a wrong unit or None.

The clean units are carrier sentences with terms of the glossaries, and sentences with facts; all stand in
tests/cases/checks.  Whatever a check reports on a unit that was left alone is a false alarm.  The kinds of errors of
facts and signs stand in `benchmarks.fact_errors`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks import adjudicated, bitexts, fact_errors, natural_errors
from benchmarks.bitexts import CASES, glossary_entries, rows
from benchmarks.fact_errors import misspell
from benchmarks.natural_errors import FOREIGN
from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, Severity, Status, TermSection
from termkit.text.inflection import forms
from termkit.text.languages import language_of

SHARE = 0.2
"""Share of the units that are made wrong."""
NATURAL_SHARE = {"charter": 0.5, "tico": 0.1}
"""Share of the units of a human translation that are made wrong, if they render a term: the Charter is short."""
TERM_CODES = ("BT101", "BT102", "BT103", "BT107")


@dataclass(frozen=True)
class Result:
    """What the checks made of one kind of error."""

    kind: str
    codes: tuple[str, ...]
    injected: int
    precision: float
    recall: float


def facts(language: str) -> list[SegmentPair]:
    """The sentences with facts, the right figures, official prose and a statement."""
    found = [(row["zh"], row[language]) for row in rows(CASES / "facts.tsv")]
    right = [row for row in rows(CASES / "figures.tsv") if row["verdict"] == "ok"]
    found += [(row["zh"], row["target"]) for row in right if language_of(row["target"]) == language]
    for name in (*(f"official_{number}" for number in range(1, 8)), "statement"):
        found += [(row["zh"], row[language]) for row in rows(CASES / f"{name}.tsv")]
    return [SegmentPair(number, *texts) for number, texts in enumerate(found, 1)]


def with_terms(
    language: str, chance: random.Random
) -> tuple[list[tuple[SegmentPair, ConceptEntry]], list[ConceptEntry]]:
    """Carrier sentences, each with a term of the glossaries in it."""
    entries = [e for e in glossary_entries(language) if len(e.terms("zh")[0].term) > 2]
    carriers = rows(CASES / "carriers.tsv")
    pairs = []
    for number, entry in enumerate(entries, 1):
        carrier = carriers[number % len(carriers)]
        source = carrier["zh"].replace("{}", entry.terms("zh")[0].term)
        pairs.append(
            (SegmentPair(number, source, carrier[language].replace("{}", entry.terms(language)[0].term)), entry)
        )
    return chance.sample(pairs, min(len(pairs), 1_500)), list(glossary_entries(language))


def measure(language: str) -> Iterator[Result]:
    """Precision and recall of each kind of error."""
    yield from term_results(language)
    yield from natural_results(language)
    yield lost_items(language)
    for kind, (codes, mutate) in fact_errors.FACTS.items():
        inject = injected_beside if set(codes) <= set(fact_errors.FIGURES) | {"BT207"} else injected_in_place
        units, wrong = inject(codes, mutate, language)
        if wrong:
            yield result(kind, codes, units, wrong, enumeration_terms(language), language)


def injected_beside(
    _: tuple[str, ...], mutate: fact_errors.Mutate, language: str
) -> tuple[list[SegmentPair], set[int]]:
    """The clean sentences, and behind them every one that can be made wrong; with the numbers of these."""
    clean, chance = facts(language), random.Random(11)
    changed = {wrong.target: wrong for pair in clean if (wrong := mutate(pair, language, chance))}
    wrong = [replace(pair, number=number) for number, pair in enumerate(changed.values(), len(clean) + 1)]
    return [*clean, *wrong], {pair.number for pair in wrong}


def injected_in_place(
    codes: tuple[str, ...], mutate: fact_errors.Mutate, language: str
) -> tuple[list[SegmentPair], set[int]]:
    """A fifth of the sentences made wrong, for checks that compare units; the first ones stand there ten times.

    Of a sentence that is compared with its own repetitions a fifth is wrong: of two renderings that are as frequent
    nobody could say which one is.
    """
    chance, first = random.Random(11), len(rows(CASES / "facts.tsv"))
    repeated = facts(language)[:first] * 10
    texts = repeated if codes == ("BT312",) else [*repeated, *facts(language)[first:]]
    clean = [replace(pair, number=number) for number, pair in enumerate(texts, 1)]
    able = [n for n, pair in enumerate(clean) if mutate(pair, language, chance)]
    groups = [[n for n in able if n % first == place] for place in range(first)] if codes == ("BT312",) else [able]
    wrong = {n for group in groups if group for n in chance.sample(group, max(1, round(len(group) * SHARE)))}
    units = [(mutate(pair, language, chance) if n in wrong else None) or pair for n, pair in enumerate(clean)]
    return units, {units[n].number for n in wrong}


def enumeration_terms(language: str) -> list[ConceptEntry]:
    wanted = {"恐怖主义", "分裂主义", "极端主义"}
    return [e for e in glossary_entries(language) if e.terms("zh")[0].term in wanted]


def term_results(language: str) -> Iterator[Result]:
    """Terms replaced: by nothing, by another term, by a deprecated one, misspelt."""
    for kind in ("term-replaced", "term-dropped", "term-deprecated", "name-misspelt"):
        chance = random.Random(7)
        pairs, entries = with_terms(language, chance)
        units, wrong, extra = [], set(), []
        for pair, entry in pairs:
            target = pair.target
            if chance.random() < SHARE:
                term = entry.terms(language)[0].term
                changed, deprecated = spoilt(kind, term, pair, language, chance)
                if changed:
                    target = changed
                    wrong.add(pair.number)
                    extra += [with_deprecated(entry, language, deprecated)] if deprecated else []
            units.append(replace(pair, target=target))
        base = [*(e for e in entries if e.id not in {x.id for x in extra}), *extra]
        yield result(kind, TERM_CODES, units, wrong, base, language)


def spoilt(kind: str, term: str, pair: SegmentPair, language: str, chance: random.Random) -> tuple[str, str]:
    """The wrong target, and the deprecated term it now has, if any."""
    foreign = FOREIGN[language]
    if kind == "term-replaced":
        return pair.target.replace(term, foreign), ""
    if kind == "term-dropped":
        return pair.target.replace(term, {"ru": "это", "en": "this"}[language]), ""
    if kind == "term-deprecated":
        words = term.split()
        wrong = " ".join([*words[:-1], foreign.split()[-1]]) if len(words) > 1 else foreign
        return pair.target.replace(term, wrong), wrong
    if " " not in term.strip() or not all(w[:1].isupper() for w in term.split()):
        return "", ""
    changed = misspell(replace(pair, target=" " * 4 + term), language, chance)
    own = {word for part in (term, *term.split()) for form in forms(part, language) for word in form.split()}
    if not changed or own.issuperset(changed.target.split()):
        return "", ""
    return pair.target.replace(term, changed.target.strip()), ""


def with_deprecated(entry: ConceptEntry, language: str, term: str) -> ConceptEntry:
    section = LanguageSection(language, (*entry.terms(language), TermSection(term, status=Status.DEPRECATED)))
    return entry.with_section(section)


def result(
    kind: str,
    codes: tuple[str, ...],
    units: list[SegmentPair],
    wrong: set[int],
    base: list[ConceptEntry],
    language: str,
) -> Result:
    least = Severity.INFO if codes == ("BT313",) else Severity.WARNING
    findings = check_bitext(units, base, target=language, select=list(codes), least=least)
    reported = {finding.unit for finding in findings}
    hits = len(reported & wrong)
    return Result(
        kind, codes, len(wrong), hits / len(reported) if reported else 1.0, hits / len(wrong) if wrong else 1.0
    )


def natural_results(language: str) -> Iterator[Result]:
    """Terms of the UN Charter and TICO-19 replaced in the human translation itself.

    What the translation itself has wrong, by the verdicts of tests/cases/checks/adjudicated.tsv, is no false alarm.
    """
    for name in ("charter", "tico"):
        clean = list(bitexts.units(name, language))
        entries = list(bitexts.entries(name, language))
        context = Context(CompiledBase(entries, ("zh", language)), "zh", language)
        silent = {f.unit for f in check_bitext(clean, context.base, target=language, select=list(TERM_CODES))}
        units, wrong = natural_errors.replaced(clean, context, silent, NATURAL_SHARE[name])
        right = adjudicated.units_rightly_told(name, language, "list") - wrong
        units = [pair for pair in units if pair.number not in right]
        yield result(f"{name}-replaced", TERM_CODES, units, wrong, entries, language)


def lost_items(language: str) -> Result:
    """An item of an enumeration is lost from the targets of TICO-19, as tests/cases/checks/lost_items.tsv has them.

    Units where the translation itself lacks one (an empty item) are left out.
    """
    lost = {int(r["unit"]): r["item"] for r in rows(CASES / "lost_items.tsv") if r["language"] == language}
    units = [
        replace(pair, target=pair.target.replace(f", {lost[pair.number]}", "", 1)) if pair.number in lost else pair
        for pair in bitexts.tico(language)
        if lost.get(pair.number) != ""
    ]
    return result("an item of TICO-19 lost", ("BT207",), units, {n for n, item in lost.items() if item}, [], language)
