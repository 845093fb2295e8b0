"""Errors put by a script into sentences as they are, of every kind that the checks of one text know.

    python -m benchmarks.text_errors [LANGUAGE...]     told of those injected, by kind; --missed: each that is not

The sentences are those of the news, of the UN Charter, of TICO-19 (../shared, or TERMKIT_SHARED) and of our own cases;
the terms those of `glossaries/` that stand in them, each once a kind.  An error counts where a finding touches it.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from benchmarks import bitexts
from benchmarks.bitexts import CASES, SHARED, rows
from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context, Rendering
from termkit.checks.run import check_text
from termkit.formats import read
from termkit.model import Kind, Relation
from termkit.text.pypinyin_tables import plain_reading
from termkit.text.tables import read_lines

MOST = 150
"""Errors a kind."""
DATE = "2024-11-01"
"""Of a text of which nobody says when it was written."""
DIPLOMATIC = re.compile("主席|外交|总统|关系|合作|联合国|会谈|声明")
LONGEST = 300
EVERY = 12
"""Of the news every so many lines are taken."""
OWN = ("official_*.tsv", "own_pairs.tsv", "statement.tsv", "free_*.tsv", "marked_*.tsv")
QUOTES = {"zh": ("《》", "“”"), "ru": ("«»",), "en": ("“”",)}
TURNED = re.compile(r"[A-ZА-ЯЁ]{3,6}")
SYLLABLES = {
    "ru": (("цз", "дз"), ("чж", "дж"), ("ню", "нью"), ("нь", "н"), ("ян", "янь"), ("шэ", "ше"), ("хэ", "хе")),
    "en": (("x", "hs"), ("zh", "j"), ("q", "ch"), ("ng", "n"), ("iu", "iou"), ("ui", "uei"), ("ian", "ien")),
}
"""What those write who know no Palladius, or another system than pinyin."""


class Spot(NamedTuple):
    """A sentence with a term of the base in it."""

    text: str
    found: Rendering


class Wrong(NamedTuple):
    """A text with an error in it, where it is, and the date of the text."""

    lines: list[str]
    line: int
    start: int
    end: int
    said: str
    date: str = DATE


Injection = Callable[[Spot, str, CompiledBase, random.Random], Wrong | None]


@cache
def base() -> CompiledBase:
    files = (path for path in sorted((bitexts.ROOT / "glossaries").glob("*.tsv")) if path.name != "sources.tsv")
    return CompiledBase([entry for path in files for entry in read(path).entries()], ("zh", "ru", "en"))


def sentences(language: str) -> list[str]:
    """Sentences of others and of our own, each once."""
    found = [getattr(pair, "source" if language == "zh" else "target") for pair in _translated(language)]
    if language == "zh":
        with gzip.open(SHARED / "xinwenlianbo_plain.txt.gz", "rt", encoding="utf-8") as news:
            found += list(islice(filter(DIPLOMATIC.search, map(str.strip, news)), 0, None, EVERY))
    else:
        files = (path for name in OWN for path in sorted(CASES.glob(name)) if "error" not in path.name)
        found += [row[language] for path in files for row in rows(path) if row.get(language)]
    return list(dict.fromkeys(text for text in found if 12 < len(text) < LONGEST))


def _translated(language: str) -> Iterator[SegmentPair]:
    target = "ru" if language == "ru" else "en"
    yield from bitexts.charter(target)
    yield from bitexts.tico(target)


def spots(language: str, texts: list[str]) -> list[Spot]:
    """The terms of the sentences that no longer one covers, in a chance order."""
    context = Context(base(), language, language)
    found = [Spot(text, one) for text in texts for one in context.renderings(text, language) if one.is_longest]
    random.Random(3).shuffle(found)
    return found


def put(spot: Spot, said: str, start: int | None = None, end: int | None = None, date: str = DATE) -> Wrong | None:
    """The text of a spot with other words in it, in place of the term or of a part of it."""
    a, b = spot.found.span if start is None or end is None else (start, end)
    if spot.text[a:b] == said:
        return None
    return Wrong([spot.text[:a] + said + spot.text[b:]], 0, a, a + len(said), f"{spot.text[a:b]} → {said}", date)


def outdated(spot: Spot, language: str, terms: CompiledBase, chance: random.Random) -> Wrong | None:
    """A wording that the base rules out, for the preferred one."""
    old = [t for t in terms.targets([spot.found.term.entry.id], language, usable=False) if not any(t.period)]
    return put(spot, chance.choice(old).term.term) if old and _is_plain(spot) else None


def older_rung(spot: Spot, language: str, terms: CompiledBase, chance: random.Random) -> Wrong | None:
    """An older wording of a ladder for the newest one."""
    own = spot.found.term.entry.id
    older = [name for kind, name in terms.incoming.get(own, ()) if kind is Relation.NEXT_RUNG]
    found = [t for t in terms.targets(older, language) if t.period[1]]
    return put(spot, chance.choice(found).term.term) if found and _is_plain(spot) else None


def untimely(spot: Spot, language: str, terms: CompiledBase, _: random.Random) -> Wrong | None:
    """A name in a text of before or after its time."""
    first, last = spot.found.term.period
    if spot.found.term.entry.links and any(link.relation is Relation.NEXT_RUNG for link in spot.found.term.entry.links):
        return None
    date = f"{int(last[:4]) + 2}-01-01" if last else f"{int(first[:4]) - 2}-01-01" if first else ""
    whole = Wrong([spot.text], 0, *spot.found.span, f"{spot.found.text} on {date}", date)
    return whole if date and spot.found.term.may_be_used else None


def broken_title(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """The title of a document in quotation marks, with a letter, character or word of it wrong."""
    if spot.found.term.entry.kind is not Kind.DOCUMENT or len(spot.found.text) < 8:
        return None
    said = homophone(spot.found.text, chance) if language == "zh" else slip(spot.found.text, chance)
    if not said:
        return None
    a, b = spot.found.span
    left, right = QUOTES[language][0]
    quoted = spot.text[a - 1 : a] == left
    return put(spot, said if quoted else f"{left}{said}{right}", a, b)


def name_misspelt(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """The name of a person with a letter or character that sounds alike."""
    name = spot.found.text
    if spot.found.term.entry.kind is not Kind.PERSON or len(name) < 3:
        return None
    said = homophone(name, chance) if language == "zh" else slip(name, chance)
    return put(spot, said) if said else None


def place_misspelt(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """The name of a place with a letter or character that sounds alike."""
    name = spot.found.text
    if spot.found.term.entry.kind not in (Kind.PLACE, Kind.PORT) or len(name) < (4 if language == "zh" else 6):
        return None
    said = homophone(name, chance) if language == "zh" else slip(name, chance)
    return put(spot, said) if said and name[0].isupper() is not name[0].islower() else None


def transcribed(spot: Spot, language: str, terms: CompiledBase, chance: random.Random) -> Wrong | None:
    """A Chinese name by another transcription than the base has."""
    zh = spot.found.term.entry.preferred("zh")
    if spot.found.term.entry.kind is not Kind.PERSON or not zh or "·" in zh.term or len(zh.term) > 3:
        return None
    name = spot.found.text
    able = [(a, b) for a, b in SYLLABLES.get(language, ()) if a in name.lower()]
    if not able:
        return None
    one, other = chance.choice(able)
    place = name.lower().index(one)
    other = other.capitalize() if name[place].isupper() else other
    return put(spot, name[:place] + other + name[place + len(one) :])


def other_dot(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """Another dot in a name than elsewhere in the text, a full stop, or none."""
    name = spot.found.text
    if language != "zh" or "·" not in name:
        return None
    place = spot.found.start + name.index("·")
    said = chance.choice("・•.") if chance.random() < 0.7 else ""
    text = spot.text[:place] + said + spot.text[place + 1 :]
    return Wrong([spot.text, text], 1, *spot.found.span, f"{name} with {said or 'no dot'}")


def formula_misheard(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """A formula or name of words with a character of the same sound, or a letter wrong."""
    kinds = (Kind.FORMULA, Kind.CONCEPT, Kind.ORGANISATION, Kind.PROJECT)
    if spot.found.term.entry.kind not in kinds or len(spot.found.text) < (4 if language == "zh" else 9):
        return None
    said = homophone(spot.found.text, chance) if language == "zh" else slip(spot.found.text, chance)
    return put(spot, said) if said else None


def letters_turned(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """Letters that stand for a name, two of them exchanged or one doubled."""
    letters = spot.found.text
    if not TURNED.fullmatch(letters):
        return None
    at = chance.randrange(len(letters) - 1)
    said = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    return put(spot, said if said != letters else letters[:at] + letters[at] + letters[at:])


INTRODUCED = {"zh": "{}（以下简称“{}”）", "ru": "{} (далее — {})", "en": "{} (hereinafter “{}”)"}


def introduced_late(spot: Spot, language: str, terms: CompiledBase, _: random.Random) -> Wrong | None:
    """A short name that the text introduces after it has used it."""
    short = _short_name(spot, language, terms)
    if not short:
        return None
    a, b = spot.found.span
    first = spot.text[:a] + short + spot.text[b:]
    second = spot.text[:a] + INTRODUCED[language].format(spot.found.text, short) + spot.text[b:]
    return Wrong([first, second], 0, a, a + len(short), f"{short} before its introduction")


def introduced_twice(spot: Spot, language: str, terms: CompiledBase, _: random.Random) -> Wrong | None:
    """A short name that is introduced again."""
    short = _short_name(spot, language, terms)
    if not short:
        return None
    a, b = spot.found.span
    said = INTRODUCED[language].format(spot.found.text, short)
    text = spot.text[:a] + said + spot.text[b:]
    return Wrong([text, text], 1, a, a + len(said), f"{short} introduced twice")


def _short_name(spot: Spot, language: str, terms: CompiledBase) -> str:
    """A short name of an organisation or document, as a text might introduce it: 《协定》 is none."""
    if spot.found.term.entry.kind not in (Kind.ORGANISATION, Kind.DOCUMENT, Kind.PROJECT):
        return ""
    linked = terms.linking_to({spot.found.term.entry.id}, frozenset({Relation.ABBREVIATES}))
    short = [t.term.term for t in terms.targets(sorted(linked | {spot.found.term.entry.id}), language)]
    return next((name for name in short if 1 < len(name) < len(spot.found.text) // 1.5 and " " not in name), "")


def sign_lost(spot: Spot, language: str, _: CompiledBase, chance: random.Random) -> Wrong | None:
    """One of two quotation or title marks is lost."""
    pairs = [pair for pair in QUOTES[language] if spot.text.count(pair[0]) == spot.text.count(pair[1]) == 1]
    if not pairs or len(spot.text) < 20:
        return None
    pair = chance.choice(pairs)
    lost = chance.choice(pair)
    text = spot.text.replace(lost, "")
    return Wrong([text], 0, 0, len(text), f"{lost} lost")


def spelt_twice(spot: Spot, language: str, terms: CompiledBase, chance: random.Random) -> Wrong | None:
    """A person whom the base does not know, spelt in another way the second time."""
    made = name_misspelt(spot, language, terms, chance)
    return Wrong([spot.text, made.lines[0]], 1, made.start, made.end, made.said) if made else None


def slip(name: str, chance: random.Random) -> str:
    """A word of a name with another letter inside, one left out, doubled, or two exchanged."""
    words = list(re.finditer(r"[^\W\d_]{5,}", name))
    if not words:
        return ""
    word = chance.choice(words)
    at = word.start() + chance.randrange(1, len(word.group()) - 2)
    vowels = "аеио" if re.match("[а-яё]", name, re.I) else "aeio"
    letter = name[at]
    ways = [name[:at] + name[at + 1 :], name[:at] + letter + name[at:]]
    if letter.lower() in vowels:
        ways.append(name[:at] + chance.choice([v for v in vowels if v != letter.lower()]) + name[at + 1 :])
    if name[at] != name[at + 1]:
        ways.append(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return chance.choice(ways)


@cache
def _sounds() -> dict[str, list[str]]:
    """Frequent characters by their sound."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in read_lines("checks/character_pairs.tsv"):
        found[plain_reading(line[0])].append(line[0])
    return found


def homophone(name: str, chance: random.Random) -> str:
    """A name with another character of the same sound."""
    able = [
        (n, char)
        for n, char in enumerate(name)
        if "\u4e00" <= char <= "\u9fff" and len(_sounds()[plain_reading(char)]) > 1
    ]
    if not able:
        return ""
    at, char = chance.choice(able)
    return name[:at] + chance.choice([c for c in _sounds()[plain_reading(char)] if c != char]) + name[at + 1 :]


def _is_plain(spot: Spot) -> bool:
    """Whether the term stands there as the base writes it."""
    return spot.found.term.may_be_used and spot.found.text == spot.found.term.term.term


KINDS: dict[str, Injection] = {
    "ruled-out wording": outdated,
    "older rung": older_rung,
    "title broken": broken_title,
    "another dot": other_dot,
    "letters turned": letters_turned,
    "short name before its introduction": introduced_late,
    "introduced twice": introduced_twice,
    "sign lost": sign_lost,
    "name out of its time": untimely,
    "formula or name of words": formula_misheard,
    "person misspelt": name_misspelt,
    "place misspelt": place_misspelt,
    "another transcription": transcribed,
    "unknown person spelt twice": spelt_twice,
}


def injected(kind: str, found: list[Spot], language: str) -> Iterator[Wrong]:
    """Errors of a kind, one a term."""
    chance, seen = random.Random(kind), set()
    for spot in found:
        told_by = spot.text if kind == "sign lost" else spot.found.term.term.term
        if told_by not in seen and (wrong := KINDS[kind](spot, language, base(), chance)):
            seen.add(told_by)
            yield wrong


def is_told(wrong: Wrong, language: str, terms: CompiledBase) -> bool:
    units = [SegmentPair(number, line, "") for number, line in enumerate(wrong.lines)]
    for one in check_text(units, terms, language, date=wrong.date):
        spans = [(span.start, span.end) for span in one.source_spans]
        if one.unit == wrong.line and (not spans or any(a <= wrong.end and wrong.start <= b for a, b in spans)):
            return True
    return False


def without_persons() -> CompiledBase:
    kept = [entry for entry in base().entries.values() if entry.kind is not Kind.PERSON]
    return CompiledBase(kept, ("zh", "ru", "en"))


def main(languages: list[str], missed: bool) -> None:
    for language in languages or ["zh", "ru", "en"]:
        found = spots(language, sentences(language))
        print(f"\n{language}: {len(found)} terms in sentences")
        for kind in KINDS:
            terms = without_persons() if kind == "unknown person spelt twice" else base()
            wrong = list(islice(injected(kind, found, language), MOST))
            silent = [one for one in wrong if not is_told(one, language, terms)]
            if wrong:
                print(f"  {kind:36} {len(wrong) - len(silent):4} of {len(wrong):4}", flush=True)
            for one in silent if missed else ():
                print("      ", one.said, "|", one.lines[one.line][max(0, one.start - 15) : one.end + 15])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--missed", action="store_true", help="print every error that is not told")
    main(**vars(parser.parse_args()))
