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
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.heads import WORD, binds, places_of
from termkit.model import primary
from termkit.text.russian_words import is_name

HOLDER = "only the office is said, before the name of its holder"
NAME = re.compile(r"\s+(?P<initials>(?:[A-ZА-ЯЁ]\.[ -]?)*)(?P<word>[A-ZА-ЯЁ][a-zа-яё]+)")
"""A name, with initials or without."""
OTHER = re.compile(
    r"(?:замест\w+|зам\w?|вице|помощни\w+|бывш\w+|экс|врио|исполняющ\w+"
    r"|deput\w+|vice|assistant|former|ex|acting|parliamentary)[\s-]+(?:\w+[\s-]+)?\Z",
    re.IGNORECASE,
)
"""What makes another office of the one behind it: a former (Prime) Minister."""


def is_before_its_holder(mention: Mention, allowed: Iterable[BaseTerm], pair: SegmentPair, language: str) -> bool:
    """Whether the head of an office's name stands right before the name of a person, as the office does in the source."""
    if not mention.text.endswith(offices()) or not _person().match(pair.source, mention.end):
        return False
    heads = {loose.head(WORD.findall(term.term.term), primary(language)) for term in allowed}
    places = (place for head in heads if head for place in places_of(head, pair.target))
    return any(
        _is_person(NAME.match(pair.target, place.end()), language) and not OTHER.search(pair.target, 0, place.start())
        for place in places
    )


def _is_person(name: re.Match[str] | None, language: str) -> bool:
    """Whether what follows an office is a person, and not what he heads: Премьер-министр Франции."""
    if name is None or countries_in(name["word"], language):
        return False
    return bool(name["initials"]) or primary(language) != "ru" or is_name(name["word"]) or not binds(name["word"])


@cache
def _person() -> re.Pattern[str]:
    """A foreign or Chinese person's name."""
    return re.compile(f"[{transcribing(dotted=True)}]{{2}}|(?:{'|'.join(surnames())})[\u4e00-\u9fff]")
