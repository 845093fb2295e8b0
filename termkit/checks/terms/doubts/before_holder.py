"""An office said in short before the name of who holds it: премьер-министр Борис Джонсон for 英国首相, министр Ван И.

The name says which country's he is, and of what.  Another office has another head (президент for 主席), and a deputy
says so before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.names.countries import countries_in
from termkit.checks.names.tables import offices, surnames, transcribing
from termkit.checks.terms.instead.another_office import other_offices
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.agreement import agrees, binds
from termkit.checks.terms.shapes.heads import places_of
from termkit.model import primary
from termkit.text.patterns import WORD
from termkit.text.russian_words import is_name

HOLDER = "only the office is said, before the name of its holder"
NAME = re.compile(r"\s+(?P<initials>(?:[A-ZА-ЯЁ]\.[ -]?)*)(?P<word>[A-ZА-ЯЁ][a-zа-яё]+)")
"""A name, with initials or without."""


def is_before_its_holder(mention: Mention, allowed: Iterable[BaseTerm], pair: SegmentPair, language: str) -> bool:
    """Whether the head of an office stands right before the name of a person, as the office does in the source."""
    if not mention.text.endswith(offices()) or not _person().match(pair.source, mention.end):
        return False
    return any(_is_said(term, pair.target, language) for term in allowed)


def _is_said(term: BaseTerm, target: str, language: str) -> bool:
    """Whether the head of this office, bare or with what stands before it in the term, stands before a person."""
    words = WORD.findall(term.term.term)
    head = loose.head(words, primary(language))
    own = {word.lower() for word in words[: words.index(head) if head in words else 0]}
    for place in places_of(head, target) if head else ():
        before = [word for word in WORD.findall(target[: place.start()])[-2:] if word.lower() not in own]
        if _is_person(NAME.match(target, place.end()), language) and not any(
            map(other_offices(language).fullmatch, before)
        ):
            return not before or not _describes(before[-1], place.group(), language)
    return False


def _describes(word: str, office: str, language: str) -> bool:
    """Whether the word before an office says whose or which it is, which the base would say otherwise."""
    return agrees(word, office) if primary(language) == "ru" else not word.islower()


def _is_person(name: re.Match[str] | None, language: str) -> bool:
    """Whether what follows an office is a person, and not what he heads: Премьер-министр Франции."""
    if name is None or countries_in(name["word"], language):
        return False
    return bool(name["initials"]) or primary(language) != "ru" or is_name(name["word"]) or not binds(name["word"])


@cache
def _person() -> re.Pattern[str]:
    """A foreign or Chinese person's name."""
    return re.compile(f"[{transcribing(dotted=True)}]{{2}}|(?:{'|'.join(surnames())})[\u4e00-\u9fff]")
