"""Whose document it is: the states and bodies that its title, its opening or its short forms name.

What a statement with Pakistan says is no later wording of what a statement with Kazakhstan said; ladders are told for
each such relationship on its own.  China is a party of nearly all and not told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from termkit.mining.drift.words import drift_words
from termkit.mining.names import tables
from termkit.mining.names.documents.title import parse_title
from termkit.model import Document
from termkit.text.normalize import fold
from termkit.text.patterns import one_of

HOME = "中国"
OPENING = 600
"""Characters in which a document says who speaks."""
BODY = re.compile("(?:政府|外交部|成员国).*$")
CHINESE = re.compile("全国|中央|国务院|中国|中共|总台")
"""What bodies of China's own begin with."""
TITLE = re.compile("《[^》]*》")
NO_QUOTES = str.maketrans("", "", "“”")
LEAST = 3
"""How often a pair (中哈) stands at least in a document that names its parties nowhere else."""


def parties_of(documents: Sequence[Document]) -> list[str]:
    """The partners of China in each of the documents, a body by the name that the last of them gives it."""
    named = _by_title_pairs([party_of(document) for document in documents], documents)
    last = {tables.organisation_of().get(name, name): name for name in named}
    return [last[tables.organisation_of().get(name, name)] for name in named]


def _by_title_pairs(named: Sequence[str], documents: Sequence[Document]) -> list[str]:
    """The partners, with those that a title only hints at by a pair (中欧) as the other documents name them."""
    known = sorted({name for name in named if "," not in name})
    of_pair = {pair: name for name in known for pair in short_forms(name) if len(pair) == 2}
    hinted = (next((of_pair[p] for p in sorted(of_pair) if p in document.title), "") for document in documents)
    return [name or hint for name, hint in zip(named, hinted, strict=True)]


def party_of(document: Document) -> str:
    """The partners of China in a document in Simplified characters, joined by a comma; empty where it does not say."""
    text = fold(TITLE.sub("", document.text))
    title = fold(document.title)
    found = _in_title(document) or _with_china(title) or _by_pairs(title, text, 1) or _by_offices(title)
    found = found or _in_opening(text[:OPENING]) or _with_china(text[:OPENING]) or _by_pairs(text, text, LEAST)
    return ", ".join(sorted(found))


def short_forms(party: str) -> tuple[str, ...]:
    """How the relationship with a partner is called before what it has: 中乌, 乌中, 两国."""
    known = {**tables.country_of(), **{bloc.name: bloc for bloc in tables.blocs()}}
    states = [known[name] for name in party.split(", ") if name in known]
    pairs = [f"{a}{b}" for state in states for char in state.chars for a, b in (("中", char), (char, "中"))]
    names = [
        f"{a}{mark}{b}" for state in states for mark in "—-–－" for a, b in ((HOME, state.name), (state.name, HOME))
    ]
    return (*names, *pairs, "两国", "双边")


def _in_title(document: Document) -> set[str]:
    """The parties that the title begins with; a forum with China in its name (中非合作论坛) is none."""
    title = document.title.translate(NO_QUOTES)  # “金砖四国”领导人会晤
    printed = (part for part in parse_title(title).parties if not CHINESE.match(part))
    parties = {name for part in printed if (name := _short(part))} - {HOME}
    return parties if not any(name.startswith("中") for name in parties) else set()


def _in_opening(opening: str) -> set[str]:
    """The parties before the first (以下简称“双方”)."""
    defined = re.search(r"\((?:以下|下)(?:分别)?(?:简称|称)?\W{0,2}双方", opening)
    before = opening[: defined.start()] if defined else ""
    names = _state_names().findall(before[before.rfind("。") + 1 :])
    return {_short(name) for name in names[-2:]} - {HOME, ""}


def _with_china(text: str) -> set[str]:
    """The state or union that stands beside China: 中国和东盟, 中国-东盟."""
    found = re.search(rf"中国(?:与|和|同|-|\+)?({_partner_names().pattern})", text)
    return {_short(found[1])} if found else set()


def _by_pairs(within: str, text: str, least: int) -> set[str]:
    """The partner of the pair that stands most often in a text, and among those of its character the one named most."""
    counts = Counter(
        {
            partner.name: within.count(f"中{char}") + within.count(f"{char}中")
            for partner in (*tables.countries(), *tables.blocs())
            for char in partner.chars
        }
    )
    named = [(n, text.count(name), name) for name, n in counts.items() if n >= least and name in text and name != HOME]
    return {max(named)[2]} if named else set()


def _by_offices(title: str) -> set[str]:
    """The one state whose office a title names: 习近平同哈萨克斯坦总统会谈; none where it names several."""
    states = {_short(name) for name in _officials().findall(title)} - {HOME}
    return states if len(states) == 1 else set()


def _short(name: str) -> str:
    plain = next((region for region in drift_words("region") if name.startswith(region)), BODY.sub("", fold(name)))
    country = tables.country_of().get(plain) or tables.country_of().get(_state_of(plain))
    return country.name if country else plain


def _state_of(body: str) -> str:
    """The state whose name a party or front begins with: 越南|祖国阵线; empty where it begins with none."""
    found = _state_names().match(body)
    return found[0] if found and found.end() < len(body) else ""


@cache
def _state_names() -> re.Pattern[str]:
    return re.compile(one_of(tables.country_of()))


@cache
def _officials() -> re.Pattern[str]:
    return re.compile(f"({one_of(tables.country_of())})(?:{one_of(tables.offices())})")


@cache
def _partner_names() -> re.Pattern[str]:
    names = {
        *tables.country_of(),
        *drift_words("region"),
        *(bloc.name for bloc in tables.blocs()),
        *tables.organisations(),
    }
    shorts = {short for forms in tables.organisations().values() for short in forms if short and not short.isascii()}
    return re.compile(one_of(name for name in names | shorts if not CHINESE.match(name)))
