"""The checker measured: speed beside its peers, false alarms on human bitext, precision and recall on injected errors.

    python -m benchmarks.checks speed [segments] [terms]   ours, naive `in`, re alternation, translate-toolkit
    python -m benchmarks.checks build [forms]              the automaton over a million forms
    python -m benchmarks.checks clean                      findings per 1,000 units of the UN Charter and TICO-19
    python -m benchmarks.checks mutate                     precision and recall of every check on injected errors
    python -m benchmarks.checks memory [segments]          peak memory of a streamed run

Needs the third-party material beside the checkout (../shared, or TERMKIT_SHARED) for all but `build` and `mutate`.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice

from benchmarks import bitexts, mutations
from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection
from termkit.text.matching import TermForm, TermMatcher

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


def timed(label: str, seconds: float, ours: float, note: str = "") -> None:
    print(f"{label:34} {seconds:9.1f} s  {seconds / ours:7.1f} times ours  {note}")


def speed(segments: int = 100_000, terms: int = 10_000) -> None:
    """Term checking of all segments against all terms; the slow peers run on a sample and are scaled up."""
    entries = many_entries(terms)
    started = time.process_time()
    base = CompiledBase(entries, ("zh", "ru"))
    forms = base.forms("ru")
    print(
        f"inflecting {len(entries)} entries to {len(forms)} forms: {time.process_time() - started:.1f} s (once, cached)"
    )
    started = time.process_time()
    base.matcher("zh"), base.matcher("ru")
    print(f"both automata: {time.process_time() - started:.2f} s")
    started = time.process_time()
    findings = check_bitext(tiled(segments), base, select=TERM_CHECKS)
    ours = time.process_time() - started
    print(f"{segments} units, {len(findings)} findings")
    timed("termkit, terms", ours, ours)
    sample = list(tiled(min(segments, 400)))
    scale = segments / len(sample)
    chinese = {t.term: t for e in entries for t in e.terms("zh")}
    russian = sorted({f.form.lower() for f in forms}, key=len, reverse=True)
    timed("naive in, Chinese side only", naive(sample, list(chinese)) * scale, ours)
    timed("re alternation, Chinese side only", alternation(sample, list(chinese), russian=[]) * scale, ours)
    timed("re alternation, all Russian forms", alternation(sample[:20], [], russian) * segments / 20, ours)
    timed("translate-toolkit, Chinese side only", toolkit(sample[:100], list(chinese)) * segments / 100, ours)
    backwards = [SegmentPair(0, pair.target) for pair in sample[:4]]
    timed("translate-toolkit, Russian forms", toolkit(backwards, russian) * segments / 4, ours)
    started = time.process_time()
    check_bitext(tiled(segments // 10), base)
    timed("termkit, all checks", (time.process_time() - started) * 10, ours)


def naive(pairs: list[SegmentPair], chinese: list[str]) -> float:
    started = time.process_time()
    for pair in pairs:
        [term for term in chinese if term in pair.source]
    return time.process_time() - started


def alternation(pairs: list[SegmentPair], chinese: list[str], russian: list[str]) -> float:
    terms = sorted(chinese, key=len, reverse=True) or russian
    pattern = re.compile(
        "|".join(map(re.escape, terms)) if chinese else r"\b(?:" + "|".join(map(re.escape, terms)) + r")\b"
    )
    started = time.process_time()
    for pair in pairs:
        pattern.findall(pair.source if chinese else pair.target.lower())
    return time.process_time() - started


def toolkit(pairs: list[SegmentPair], chinese: list[str]) -> float:
    from translate.search import match
    from translate.storage import po

    store = po.pofile()
    for term in chinese:
        store.addsourceunit(term).target = term
    matcher = match.terminologymatcher(store)
    started = time.process_time()
    for pair in pairs:
        matcher.matches(pair.source)
    return time.process_time() - started


def build(count: int = 1_000_000) -> None:
    """One automaton over that many Chinese terms of two to eight characters."""
    chance = random.Random(5)
    characters = [chr(c) for c in range(0x4E00, 0x4E00 + 3_000)]
    forms = [TermForm(str(n), "".join(chance.choices(characters, k=chance.randint(2, 8)))) for n in range(count)]
    started = time.process_time()
    matcher = TermMatcher(forms, "zh")
    print(f"{len(matcher)} patterns: {time.process_time() - started:.1f} s, peak {peak():.0f} MB")


def memory(segments: int = 100_000) -> None:
    """Peak memory of a streamed run over a tenth and over all of the segments."""
    base = CompiledBase([*bitexts.entries("charter", "ru"), *bitexts.entries("tico", "ru")], ("zh", "ru"))
    for count in (segments // 10, segments):
        check_bitext(tiled(count), base, select=[*TERM_CHECKS, "BT312"], ignore=["BT101"])
        print(f"{count} units: peak {peak():.0f} MB")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def clean() -> None:
    """Warnings and errors per 1,000 units of untouched human bitext, for each check."""
    for name in ("charter", "tico"):
        for target in ("ru", "en"):
            units = list(bitexts.units(name, target))
            entries = bitexts.entries(name, target)
            findings = check_bitext(units, entries, target=target)
            print(f"\n{name} zh-{target}: {len(units)} units")
            for code, number in sorted(Counter(f.code for f in findings).items()):
                print(f"  {code}  {number:4}  {1000 * number / len(units):6.1f} per 1,000")


def mutate() -> None:
    """Precision and recall of every kind of error, injected into a fifth of the units that can take it."""
    for target in ("ru", "en"):
        print(f"\nzh-{target}: kind of error, injected, precision, recall")
        for result in mutations.measure(target):
            print(
                f"  {result.kind:22} {result.injected:5}  {result.precision:6.3f}  {result.recall:6.3f}  {result.codes}"
            )


if __name__ == "__main__":
    command, *numbers = sys.argv[1:] or ["clean"]
    {"speed": speed, "build": build, "clean": clean, "mutate": mutate, "memory": memory}[command](*map(int, numbers))
