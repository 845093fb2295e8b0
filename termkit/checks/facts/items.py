"""Chinese enumerations: their places, and how many items they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.checks.facts.joints import hide, show
from termkit.checks.words import listed

ENDS = "，,。；;：:！!？?（()）\n"
RUN = re.compile(rf"[^{ENDS}、]+(?:、[^{ENDS}、]+)+")
MIDDLE = 24
"""Characters that an item between two 、 has at most."""
IN_STATES = "(?!北爱尔兰|多巴哥|巴布达|黑塞哥维那|尼维斯|普林西比|格林纳丁斯)"
"""What follows a conjunction inside the name of a state."""
CONJUNCTION = re.compile("以及|甚至|乃至|(?<!可)及(?:其(?!他)|(?!性))" + IN_STATES + "|与|和" + IN_STATES + "|或者?")
"""What joins the last two items, which no 、 parts."""
ETC = r"(?<![高中初上下平同相对特优头均劣何])等(?![级同于待候量价式次号])"
"""And so on; not the 等 of 平等, 高等 or 等级."""
CLOSED = re.compile(rf"的|{ETC}|之[间中]|方面|领域")
"""Where the items have ended before a conjunction, it joins something else."""
MARK = re.compile(r"\A\s*(?:[（(]?[一二三四五六七八九十]+[）)、]|\d+、)")
"""The number of a paragraph, whose 、 parts no items."""
FIGURES = re.compile(r"\d[^、]*、[^、]*\d")
AS_SOMETHING = re.compile("以.+为")
"""What is taken as what, a description in a clause of its own: 以东耶路撒冷为首都."""
TITLE = re.compile(r"《[^《》]*》")
BRACKETED = re.compile(r"[（(][^（()）]*[）)]")
SIDE_BY_SIDE = re.compile(r"[”」][“「]|》《")
"""Quoted items and titles may stand without a sign between them."""
QUOTES_JOINED = re.compile(r"(?<=[”」])[和及与或](?=[“「])")
QUOTES = re.compile('[“”"「」『』]')
OTHERS = re.compile("其[他它]|别的|另外")
SHORT = 6
FAR = 2
"""So many times longer than the other ones, a part with a conjunction ends one enumeration and begins another one."""
ITEM = re.compile("[^、]+")
STRONG = re.compile(r"(?<!^)(?:以及|(?<!可)及(?![其性]))" + IN_STATES)
"""A conjunction that joins more than others do."""
CLAUSE_OF = re.compile("的(?=[^的]{1,6}\\Z)")
"""Where a clause ends that tells of a noun: 实施措施的|个人."""
PREDICATE = "(?<!^)(?:应当|应该|必须|不应|不得|需要|分为|属于|包括)"
"""What begins to tell of the items before it."""
AND = re.compile(rf"(?<!^)和{IN_STATES}(?!$)")
"""A conjunction inside a part; 与 may be with: 与患者互动."""
LEVEL = re.compile(rf"{STRONG.pattern}|{ETC}|{PREDICATE}")
Part = tuple[int, int, str]
"""The place of an item in the text, and its words."""


class Enumeration(NamedTuple):
    """A Chinese enumeration: its place, its items, and how many these are with what is joined inside them."""

    start: int
    end: int
    items: tuple[str, ...]
    joined: int


def enumerations(text: str) -> list[Enumeration]:
    """The enumerations of a Chinese text, those in brackets apart; rows of figures have checks of their own."""
    masked = TITLE.sub(lambda title: "《" + "题" * (len(title.group()) - 2) + "》", text)
    masked = SIDE_BY_SIDE.sub(lambda signs: f"{signs.group()[0]}、", masked)
    masked = QUOTES_JOINED.sub("、", masked)
    mark = MARK.match(masked)
    masked = "，" * mark.end() + masked[mark.end() :] if mark else masked
    masked = hide(masked)
    without = BRACKETED.sub(lambda aside: "\0" * len(aside.group()), masked)
    inside = "".join(char if hidden == "\0" else "，" for char, hidden in zip(masked, without, strict=True))
    return sorted((*_runs(without), *_runs(inside)))


def _runs(text: str) -> Iterator[Enumeration]:
    for match in RUN.finditer(text):
        if not FIGURES.search(match.group()):
            places = [(m.start() + match.start(), m.end() + match.start()) for m in ITEM.finditer(match.group())]
            for group in _levels([(start, end, _plain(text[start:end])) for start, end in places]):
                words = [word for _, _, word in group]
                items = tuple(map(show, _items(words)))
                is_short = len(words) > 1 and all(0 < len(word) <= MIDDLE for word in words[1:-1])
                if is_short and not _are_ways(words) and not _are_attributes(words):
                    yield Enumeration(group[0][0], group[-1][1], items, _joined(words, len(items)))


def _plain(part: str) -> str:
    return QUOTES.sub("", part).replace("\0", "").strip()


def _levels(parts: list[Part]) -> Iterator[list[Part]]:
    """The enumerations of a run: 甲、乙以及丙、丁 has two, and so have 甲、乙应当丙、丁 and 甲、乙和丙丁、戊和己."""
    first, is_joined_twice = 0, bool(AND.search(parts[-1][2]))
    for place in range(1, len(parts) - 1):
        start, end, words = parts[place]
        lengths = [len(other) for _, _, other in parts[first + 1 : -1] if other != words] or [SHORT]
        is_long = len(words) > FAR * max(lengths)
        cut = LEVEL.search(words) or (is_long and (CONJUNCTION.search(words) or _end_of_clause(words)))
        cut = cut or (AND.search(words) if is_joined_twice else None)
        if cut:
            yield parts[first : place + 1]
            parts[place] = (start, end, words[cut.end() :])
            first = place
    yield parts[first:]


def _end_of_clause(part: str) -> re.Match[str] | None:
    """Where a part that opens with a verb has told of its noun; the noun begins another enumeration."""
    from termkit.text.words import tag

    end = CLAUSE_OF.search(part)
    return end if end and tag(show(part))[0][1].startswith("v") else None


def _are_ways(parts: list[str]) -> bool:
    """Whether what is parted are ways to do a thing (全面、彻底禁止), which others put together as they like."""
    from termkit.text.words import tag

    ways, first, last = listed("manner_words.txt"), show(parts[0]), show(parts[-1])
    word = next((word for word in ways if last.startswith(word)), "")
    are_ways = word and first.endswith(ways) and all(show(part) in ways for part in parts[1:-1])
    rest = tag(last[len(word) :]) if are_ways else []
    return bool(rest) and rest[0][1].startswith("v")


def _are_attributes(parts: list[str]) -> bool:
    """Whether the parts describe one noun, as clauses do elsewhere: 以甲为基础、以乙为首都、拥有主权的丙."""
    return "的" in parts[-1] and any(AS_SOMETHING.search(part) for part in parts[:-1])


def _items(parts: list[str]) -> list[str]:
    """The parts, the last one taken apart where a conjunction stands no farther from the last 、 than these do."""
    longest = max((len(part) for part in parts[1:-1]), default=min(SHORT, len(parts[0])))
    joint = STRONG.search(parts[-1]) or CONJUNCTION.search(parts[-1])
    if not joint or CLOSED.search(parts[-1], 0, joint.start()):
        return parts
    is_near = joint.start() <= FAR * longest + 2 or joint.group() == "以及"
    is_joint = is_near and joint.start() > 0 and joint.end() < len(parts[-1]) and not _joins_objects(parts, joint.end())
    return [*parts[:-1], parts[-1][: joint.start()], parts[-1][joint.end() :]] if is_joint else parts


def _joins_objects(parts: list[str], place: int) -> bool:
    """Whether all parts are verbs with their objects, and what a conjunction joins to the last is another object."""
    from termkit.text.words import tag

    tags = [[kind for _, kind in tag(show(part))] for part in (*parts[1:], parts[-1][place:])]
    *actions, rest = (kinds[:2] for kinds in tags)
    are_actions = all(len(kinds) > 1 and kinds[0] == "v" and kinds[1][0] != "v" for kinds in actions)
    return are_actions and len(actions) > 1 and rest[0][0] == "n"


def _joined(parts: list[str], items: int) -> int:
    """The items, and one more for each conjunction inside them; those far from the first or last 、 join others."""
    near = FAR * max((len(part) for part in parts[1:-1]), default=SHORT) + 2
    texts = [parts[0][-near:], *parts[1:-1], parts[-1][: 2 * near]]
    inside = sum(found.start() > 0 for text in texts for found in CONJUNCTION.finditer(text))
    return max(items, len(parts) + inside)
