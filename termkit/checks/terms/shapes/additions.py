"""What a Chinese term has before another one that ends it: a verb, a party that speaks, the owner of an office.

Such terms are no others: who renders 气候变化 where the source has 应对气候变化 says the verb in a way of his own, and
Премьер Госсовета for 总理 adds whose he is.  全面战略伙伴关系 and 战略伙伴关系, though, are two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.checks.context import Context
from termkit.checks.names.countries import is_state
from termkit.model import NAME_KINDS

ACTING = frozenset(("v", "vd", "d", "p", "c", "r"))
"""jieba's tags of what is no attribute: verbs, adverbs, prepositions, pronouns; not vn, for 合作伙伴 are partners."""
PARTY = "方"
ALL_PARTIES = re.compile("双方|各方")
"""Who speaks in a document of two and of several."""
BOTH = re.compile(r"\b(?:both|two|об[ае]|обеи\w+|обои\w+|дв[аеу]\w*)\b", re.IGNORECASE)
"""What counts the sides in a rendering."""
JOINING = "和与及并暨、"
"""What joins the members of a series."""


def adds_action(longer: str, text: str) -> bool:
    """Whether the longer term is the other with a verb or a party before it: 应对|气候变化, 双方|指出."""
    return longer != text and longer.endswith(text) and _acts(longer.removesuffix(text))


def adds_action_behind(longer: str, text: str) -> bool:
    """Whether the longer term is the other with a verb behind it: 人权|保障."""
    return longer != text and longer.startswith(text) and _acts(longer.removeprefix(text))


def is_of_all_parties(rendering: str, one: str, other: str) -> bool:
    """Whether two terms differ only in 双方 and 各方, and the rendering says the sides without counting them."""
    return ALL_PARTIES.sub(PARTY, one) == ALL_PARTIES.sub(PARTY, other) and not BOTH.search(rendering)


@lru_cache(maxsize=10_000)
def _acts(text: str) -> bool:
    """Whether these words say what is done, or who does it."""
    from termkit.text.words import tag

    return all(word.endswith(PARTY) or kind in ACTING for word, kind in tag(text))


def adds_name(longer: str, text: str, context: Context) -> bool:
    """Whether the longer term is the other with names of the base, or a country, before it: 国务院|总理."""
    if longer == text or not longer.endswith(text):
        return False
    before = longer.removesuffix(text)
    return is_state(before) or _is_made_of_names(before, context)


def _is_made_of_names(text: str, context: Context) -> bool:
    """Whether a part of a term is one name of the base after another.

    It need not stand in the file, so that the matcher, which may know only what does, cannot be asked.
    """
    parts = (end for end in range(len(text), 0, -1) if _is_name(text[:end], context))
    return not text or any(_is_made_of_names(text[end:], context) for end in parts)


def _is_name(text: str, context: Context) -> bool:
    return any(context.base.entries[entry].kind in NAME_KINDS for entry in context.base.entries_of(text))
