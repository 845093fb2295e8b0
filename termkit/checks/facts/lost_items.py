"""Whether a target has lost an item of a Chinese enumeration: which row of it corresponds, and what that row lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from termkit.checks.facts.item_words import Item, item_words, share_told, text_keys, unlike_others
from termkit.checks.facts.items import Enumeration
from termkit.checks.facts.target_rows import Row
from termkit.model import primary
from termkit.text.dictionary import Words

ENOUGH = 2
"""So many items found in a row say that it is the one."""
HALF = 0.5
COUNTED = {
    "ru": re.compile(r"\b(?:дву(?:х|мя)|дв[ае]|тр[её]х|тремя|три|четыр\w+|\d+) [а-яё]+\Z", re.IGNORECASE),
    "en": re.compile(r"\b(?:two|three|four|\d+) [a-z]+\Z", re.IGNORECASE),
}
"""What ends with something that is counted."""
NUMERAL = re.compile(r"[\d一二两三四五六七八九十百千万亿数几半]")
DENIED = re.compile("没有|不(?!同|断|仅|但|少)|无|未(?!来)")
NEGATIONS = {
    "ru": re.compile(r"\b(?:не|ни|без|нет|вне|против)\b|\b(?:не|без)(?=[а-яё]{4})", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:no|not|never|without|nor|neither|against)\b|n't\b|\b(?:non|un)(?=-?[a-z]{4})", re.IGNORECASE
    ),
}
NEAR = 0.1
FAINT = 0.3
"""What an English word counts that two members have, of one that tells them apart."""
Anchors = list[tuple[int, int]]
"""Items and the members of a row that render them, both in order."""


def lost_items(here: Enumeration, rows: Sequence[Row], source: str, text: str, language: str) -> list[str]:
    """The items of the enumeration of which the target lacks one, by its rows and its text; none if all are there.

    The row that renders most items is the one; where no row renders two, any long enough may be.
    """
    if _are_denied(here.items, text, language):
        return []
    items = item_words(here.items, language)
    shares = unlike_others(items, source, text, language)
    missing = {place for place, share in enumerate(shares) if share <= HALF}
    if not missing or not rows:
        return []
    rows = [_gathered(items, _without_counted(here, row, language), language) for row in rows]
    anchored = [(row, _anchors(items, row, language)) for row in rows]
    most = max(len(anchors) for _, anchors in anchored)
    likely = [(row, anchors) for row, anchors in anchored if len(anchors) == most or most < ENOUGH]
    if any(_covers(row, here, is_sure=most >= ENOUGH) for row, _ in likely):
        gaps = [_gap(missing, anchors, row, items, language) for row, anchors in likely]
        missing = set.intersection(*gaps) if most >= ENOUGH else set()
    return [here.items[place] for place in sorted(missing)]


def _are_denied(items: Sequence[str], text: str, language: str) -> bool:
    """Whether each item is denied, and the target has as many negations, in clauses of all kinds: 不结盟、不对抗."""
    negation = NEGATIONS.get(primary(language))
    return negation is not None and all(map(DENIED.search, items)) and len(negation.findall(text)) >= len(items)


def _without_counted(here: Enumeration, row: Row, language: str) -> Row:
    """The row without a first member that counts something, where no item does: in two copies, Chinese and Russian."""
    first = row.members[0] if len(row.members) > ENOUGH else ""
    counted = COUNTED.get(primary(language))
    if not counted or not counted.search(first) or any(map(NUMERAL.search, here.items)):
        return row
    groups = tuple(group - row.groups[1] for group in row.groups[1:])
    return Row(row.items - row.groups[1], row.joined - 1, row.members[1:], groups)


def _gathered(items: Sequence[Item], row: Row, language: str) -> Row:
    """The row with members taken together that a conjunction joins and that render one item: economic and trade."""
    members, groups, shift = list(row.members[:1]), list(row.groups[:1]), 0
    for member, group in zip(row.members[1:], row.groups[1:], strict=True):
        pair = [text_keys(text, language) for text in (members[-1], member)]
        is_last = group == row.groups[-1]
        joined = group - shift == groups[-1] and _render_one(items, pair)
        by_words = primary(language) == "en" and _share_one(items, pair)  # of Russian words we know too many meanings
        if joined or _are_parts(items, pair) or (is_last and (by_words or _make_one(items, pair))):
            members[-1] = f"{members[-1]} {member}"
            shift = group - groups[-1]
        else:
            members.append(member)
            groups.append(group - shift)
    return row._replace(members=tuple(members), groups=tuple(groups), joined=row.joined - shift)


def _render_one(items: Sequence[Item], pair: Sequence[Words]) -> bool:
    """Whether some item has words in both members."""
    return any(all(share_told(item, member) for member in pair) for item in items)


def _are_parts(items: Sequence[Item], pair: Sequence[Words]) -> bool:
    """Whether both members are words of one item and of no other: говядина, баранина for 牛羊肉."""
    keys = [{key for word in item for sense in word.senses for key in sense} for item in items]
    first, last = ([place for place, own in enumerate(keys) if member and member <= own] for member in pair)
    return len(first) == 1 and first == last and not pair[0] & pair[1]


def _make_one(items: Sequence[Item], pair: Sequence[Words]) -> bool:
    """Whether a word of some item is rendered by both members together and by neither alone: oil and gas pipelines."""
    first, last = pair
    for item in items:
        elsewhere = {
            key for other in items if other is not item for word in other for key in frozenset().union(*word.senses)
        }
        for sense in (sense for word in item for sense in word.senses if not sense & elsewhere):
            if sense <= first | last and not (sense <= first or sense <= last):
                return True
    return False


def _share_one(items: Sequence[Item], pair: Sequence[Words]) -> bool:
    """Whether the members have different words of one item and none of others: law enforcement and security."""
    told = [[{word for word in item if share_told((word,), member)} for item in items] for member in pair]
    places = [[place for place, words in enumerate(one) if words] for one in told]
    if places[0] != places[1] or len(places[0]) != 1:
        return False
    first, last = (one[places[0][0]] for one in told)
    return not first & last


def _covers(row: Row, here: Enumeration, *, is_sure: bool) -> bool:
    """Whether the row may have all items, or all that are joined in them; only where some are, if the row is unsure."""
    counts_joined = is_sure or here.joined > len(here.items)
    return row.items >= len(here.items) or (counts_joined and row.joined >= here.joined)


def _anchors(items: Sequence[Item], row: Row, language: str) -> Anchors:
    """The best way to pair items and members, in their order, so that each member renders its item.

    Where several are as good, items and members are counted from the same end.
    """
    whole = [text_keys(member, language) for member in row.members]
    members = _distinct(whole)
    faint = FAINT if primary(language) == "en" else 0  # Russian words have too many meanings
    shift = len(members) - len(items)
    best: list[list[tuple[float, Anchors]]] = [[(0, [])] * (len(members) + 1) for _ in range(len(items) + 1)]
    for i, item in enumerate(items):
        for m, words in enumerate(members):
            told = share_told(item, words, strictly=False) or faint * share_told(item, whole[m], strictly=False)
            before, anchors = best[i][m]
            level = NEAR if m - i in (0, shift) else 0
            paired = (before + told + level, [*anchors, (i, m)]) if told else (0, [])
            best[i + 1][m + 1] = max(paired, best[i][m + 1], best[i + 1][m], key=lambda way: way[0])
    return best[-1][-1][1]


def _distinct(members: list[Words]) -> list[Words]:
    """The keys of each member that no other one has."""
    told = Counter(key for member in members for key in member)
    return [frozenset(key for key in member if told[key] == 1) for member in members]


def _gap(missing: set[int], anchors: Anchors, row: Row, items: Sequence[Item], language: str) -> set[int]:
    """The missing items between two that are found, where fewer members stand between these than items.

    Where elsewhere more members stand between such items, even those joined by conjunctions counted as one, the pairing
    is not to be trusted.
    """
    if any(row.groups[there] - row.groups[here] > last - first for (first, here), (last, there) in pairwise(anchors)):
        return set()
    ends = [(-1, -1), *anchors, (len(items), len(row.members))]
    found: set[int] = set()
    for (first, here), (last, there) in pairwise(ends):
        between = range(first + 1, last)
        beside = _keys_of(row, (here, there), language)
        needed = [place for place in between if place in missing or not share_told(items[place], beside)]
        if there - here - 1 < len(needed):
            found |= missing & set(between) or missing & {first, last}  # 族裔、种族, of which either may be said
    return found


def _keys_of(row: Row, places: tuple[int, int], language: str) -> Words:
    """The keys of these members, which may render an item beside their own: health and child care."""
    return frozenset().union(*(text_keys(row.members[n], language) for n in places if 0 <= n < len(row.members)))
