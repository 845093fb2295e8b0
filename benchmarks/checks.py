"""The checker measured: speed beside its peers, false alarms on human bitext, precision and recall on injected errors.

    python -m benchmarks.checks speed [segments] [terms]   ours, naive `in`, re alternation, translate-toolkit
    python -m benchmarks.checks build [forms]              the automaton over a million forms
    python -m benchmarks.checks clean                      findings per 1,000 units, UN Charter and TICO-19
    python -m benchmarks.checks mutate                     precision and recall of every check on injected errors
    python -m benchmarks.checks memory [segments]          peak memory of a streamed run
    python -m benchmarks.checks rates FILE...              findings per 1,000 units of bitexts at hand, without a base
    python -m benchmarks.checks filters                    translate-toolkit's filters on the same human bitext

Needs the third-party material beside the checkout (../shared, or TERMKIT_SHARED) for all but `build` and `mutate`.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Iterator
from inspect import Parameter, signature
from itertools import cycle, islice
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from benchmarks import bitexts, fact_errors, file_errors, mutations
from termkit.checks import SegmentPair
from termkit.checks.base.forms import every
from termkit.checks.compiled import CompiledBase
from termkit.checks.every import CHECKS
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection
from termkit.text.matching import TermForm, TermMatcher
from termkit.workflow.checks.directions import directions
from termkit.workflow.checks.pairs import pairs_of

TERM_CHECKS = ["BT101", "BT102", "BT103"]


def tiled(count: int) -> Iterator[SegmentPair]:
    """Units of the real bitexts again and again, each made different by its number."""
    pairs = [*bitexts.charter("ru"), *bitexts.tico("ru")]
    for number, pair in enumerate(islice(cycle(pairs), count), 1):
        yield SegmentPair(number, f"{pair.source}{number}", f"{pair.target} {number}")


def many_entries(count: int) -> list[ConceptEntry]:
    """Entries of the lists and the glossaries, filled up with pairs of Chinese words and Russian phrases."""
    entries = [*bitexts.entries("charter", "ru"), *bitexts.entries("tico", "ru"), *bitexts.glossary_entries("ru")]
    words = sorted({w for pair in bitexts.tico("ru") for w in bitexts.chinese_words(pair.source)})
    chance = random.Random(2)
    made = (
        ConceptEntry(f"made-{n}", None, (section("zh", chance.choice(words) + chance.choice(words)), section("ru", ru)))
        for n, ru in enumerate(bitexts.russian_nouns(count))
    )
    return [*entries, *made][:count]


def section(language: str, term: str) -> LanguageSection:
    return LanguageSection(language, (TermSection(term),))


def timed(label: str, seconds: float, ours: float, found: int | str = "") -> None:
    print(f"{label:44} {seconds:9.1f} s  {seconds / ours:7.1f} times ours  {found}")


def speed(segments: int = 100_000, terms: int = 10_000) -> None:
    """Term checking of all segments against all terms; the slow peers run on a sample and are scaled up.

    Ours judges every unit, both sides, all forms of a term, and its findings are told.  The peers only look up; what
    they find in the same SAMPLE units is counted beside what our matchers find there.
    """
    entries = many_entries(terms)
    started = time.process_time()
    base = CompiledBase(entries, ("zh", "ru"))
    forms = list(every(base.forms("ru")))
    inflecting = time.process_time() - started
    print(f"inflecting {len(entries)} entries to {len(forms)} forms: {inflecting:.1f} s (once, cached)")
    started = time.process_time()
    matchers = base.matcher("zh"), base.matcher("ru")
    print(f"both automata: {time.process_time() - started:.2f} s")
    chinese = sorted({t.term for e in entries for t in e.terms("zh")}, key=len, reverse=True)
    russian = sorted({f.form.lower() for f in forms}, key=len, reverse=True)
    sample = list(tiled(SAMPLE))
    started, clock = spent(), time.perf_counter()
    findings = check_bitext(tiled(segments), base, select=TERM_CHECKS)
    ours, clock = spent() - started, time.perf_counter() - clock
    found = [sum(bool(m.find(text)) for text in side) for m, side in zip(matchers, sides(sample), strict=True)]
    note = f"{clock:.0f} s by the clock; {len(findings)} findings; terms in {found[0]} / {found[1]} of {SAMPLE} texts"
    timed(f"termkit, BT101 to BT103, {segments} units", ours, ours, note)
    peers(sample, chinese, russian, segments / SAMPLE, ours)
    started, clock = spent(), time.perf_counter()
    check_bitext(tiled(segments // 10), base)
    note = f"{(time.perf_counter() - clock) * 10:.0f} s by the clock"
    timed("termkit, all checks", (spent() - started) * 10, ours, note)


def spent() -> float:
    """Processor seconds so far, with those of the processes that were started and have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


SAMPLE = 60
"""Units that the slow peers look at."""


def sides(pairs: list[SegmentPair]) -> tuple[list[str], list[str]]:
    return [pair.source for pair in pairs], [pair.target.lower() for pair in pairs]


def peers(sample: list[SegmentPair], chinese: list[str], russian: list[str], scale: float, ours: float) -> None:
    """Each peer on the Chinese terms and on all Russian forms, and both together, which is what a check needs."""
    for label, look in (("naive in", naive), ("re alternation", alternation), ("translate-toolkit", toolkit)):
        here, there = (look(texts, terms) for texts, terms in zip(sides(sample), (chinese, russian), strict=True))
        note = f"terms in {here[1]} sources and {there[1]} targets of {SAMPLE}"
        timed(f"{label}, Chinese terms", here[0] * scale, ours)
        timed(f"{label}, Russian forms", there[0] * scale, ours)
        timed(f"{label}, both", (here[0] + there[0]) * scale, ours, note)


def naive(texts: list[str], terms: list[str]) -> tuple[float, int]:
    started = time.process_time()
    found = sum(bool([term for term in terms if term in text]) for text in texts)
    return time.process_time() - started, found


def alternation(texts: list[str], terms: list[str]) -> tuple[float, int]:
    words = "|".join(map(re.escape, terms))
    pattern = re.compile(words if terms[0][0] > "\u2fff" else rf"\b(?:{words})\b")
    started = time.process_time()
    found = sum(bool(pattern.findall(text)) for text in texts)
    return time.process_time() - started, found


def toolkit(texts: list[str], terms: list[str]) -> tuple[float, int]:
    """translate-toolkit's terminology matcher, on a twelfth of the texts: it takes seconds for one."""
    from translate.search import match
    from translate.storage import po

    store = po.pofile()
    for term in terms:
        store.addsourceunit(term).target = term
    matcher = match.terminologymatcher(store)
    some = texts[::TOOLKIT_SHARE]
    started = time.process_time()
    found = sum(bool(matcher.matches(text)) for text in some)
    return (time.process_time() - started) * len(texts) / len(some), found * TOOLKIT_SHARE


TOOLKIT_SHARE = 12


def build(count: int = 1_000_000) -> None:
    """One automaton over that many Chinese terms of two to eight characters, beside the library's own over strings."""
    chance = random.Random(5)
    characters = [chr(c) for c in range(0x4E00, 0x4E00 + 3_000)]
    forms = [TermForm(str(n), "".join(chance.choices(characters, k=chance.randint(2, 8)))) for n in range(count)]
    started, before = time.process_time(), peak()
    matcher = TermMatcher(forms, "zh")
    ours, after = time.process_time() - started, peak()
    print(f"{len(matcher)} patterns: {ours:.1f} s, {after - before:.0f} MB, peak {after:.0f} MB")
    patterns = sorted({form.form for form in forms})
    started = time.process_time()
    AhoCorasick(patterns)
    timed("ahocorasick_rs on the sorted strings", time.process_time() - started, ours)


def memory(segments: int = 100_000) -> None:
    """Peak memory of a streamed run over a tenth and over all segments: its own, and of a process that it starts."""
    base = CompiledBase([*bitexts.entries("charter", "ru"), *bitexts.entries("tico", "ru")], ("zh", "ru"))
    for count in (segments // 10, segments):
        check_bitext(tiled(count), base, select=[*TERM_CHECKS, "BT312"], ignore=["BT101"])
        print(f"{count} units: peak {peak():.0f} MB, of a process {peak(resource.RUSAGE_CHILDREN):.0f} MB")


def peak(whose: int = resource.RUSAGE_SELF) -> float:
    return resource.getrusage(whose).ru_maxrss / 1024


def clean() -> None:
    """Warnings and errors per 1,000 units of human bitext, for each check: with its list, and with the glossaries."""
    for name in ("charter", "tico"):
        for target in ("ru", "en"):
            units = list(bitexts.units(name, target))
            for terms, entries in (
                ("its list", bitexts.entries(name, target)),
                ("the glossaries", bitexts.glossary_entries(target)),
            ):
                findings = check_bitext(units, entries, target=target)
                print(f"\n{name} zh-{target} with {terms}: {len(units)} units")
                for code, number in sorted(Counter(f.code for f in findings).items()):
                    print(f"  {code}  {number:4}  {1000 * number / len(units):6.1f} per 1,000")


def rates(*files: str) -> None:
    """Warnings and errors per 1,000 units of bitext files, for each check, without a base."""
    for name in files:
        path = Path(name)
        for source, target in directions(path):
            units = list(pairs_of(path, source, target))
            told = Counter(f.code for f in check_bitext(units, [], source=source, target=target))
            print(f"{path.name} {source}-{target}: {len(units)} units")
            for code, number in sorted(told.items()):
                print(f"  {code}  {number:4}  {1000 * number / len(units):6.1f} per 1,000")


def filters() -> None:
    """What each of translate-toolkit's standard filters says of untouched human bitext, per 1,000 units."""
    from translate.filters.checks import CheckerConfig, StandardChecker
    from translate.storage.base import TranslationUnit

    for name in ("charter", "tico"):
        for target in ("ru", "en"):
            checker = StandardChecker(checkerconfig=CheckerConfig(targetlanguage=target))
            units = list(bitexts.units(name, target))
            failed: Counter[str] = Counter()
            for pair in units:
                unit = TranslationUnit(pair.source)
                unit.target = pair.target
                failed.update(list(checker.run_filters(unit)))
            print(f"\n{name} zh-{target}: {len(units)} units")
            for filter_name, number in sorted(failed.items()):
                print(f"  {filter_name:16} {1000 * number / len(units):7.1f} per 1,000")


def mutate() -> None:
    """Precision and recall of every kind of error, injected into units, whole files and single texts."""
    for target in ("ru", "en"):
        print(f"\nzh-{target}: kind of error, injected, precision, recall")
        for result in (*mutations.measure(target), *file_errors.measure_bitexts(target)):
            show(result)
    for language in ("zh", "ru", "en"):
        print(f"\na text in {language}: kind of error, injected, precision, recall")
        for result in file_errors.measure_texts(language):
            show(result)
    injected = {code for codes, _ in (*fact_errors.FACTS.values(), *file_errors.BITEXT.values()) for code in codes}
    injected |= {code for code, _ in file_errors.TEXT.values()} | set(mutations.TERM_CODES)
    print("\nno error injected:", *(check.code for check in CHECKS if check.code not in injected))


def show(result: mutations.Result) -> None:
    codes = " ".join(result.codes)
    print(f"  {result.kind:42} {result.injected:5}  {result.precision:6.3f}  {result.recall:6.3f}  {codes}")


def arguments() -> argparse.Namespace:
    """The count or the file names of the figure that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.set_defaults(figure=clean)
    figures = parser.add_subparsers()
    for figure in (speed, build, clean, mutate, memory, rates, filters):
        asked = figures.add_parser(figure.__name__, help=(figure.__doc__ or "").partition("\n")[0])
        asked.set_defaults(figure=figure)
        for name, parameter in signature(figure).parameters.items():
            if parameter.kind is Parameter.VAR_POSITIONAL:
                asked.add_argument(name, nargs="+")
            else:
                asked.add_argument(name, nargs="?", type=int, default=parameter.default)
    return parser.parse_args()


if __name__ == "__main__":
    given = vars(arguments())
    figure, files = given.pop("figure"), given.pop("files", [])
    figure(*files, **given)
