"""A tag or placeholder of the source is missing from the target, is new there, or stands in another order.

Tags are <…>, {1} and {name}, %s, %1$s and %(name)d, and the inline elements of TMX and XLIFF.  Other stress for the
same words (<b> for <i>) is information; formats of dates (%Y年%-m月) are not compared.  What counts as a placeholder of
printf or in braces follows the filters of translate-toolkit; %2$s agrees with %s.

Source: XLIFF 2.1 inline elements; translate-toolkit `xmltags`, `printf`, `pythonbraceformat`.

Wrong: <b>中国</b> — <b>Китай
Right: <b>中国</b> — <b>Китай</b>
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.signs.inline import tags, without_position
from termkit.model import Severity

EMPHASIS = re.compile(r"</?(?:b|i|u|em|strong|small|big|tt|nobr|emphasis)>")
SAID = re.compile(r"(\s(?:href|title|alt|lang|xml:lang|hreflang)\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
"""Attributes whose values a translation may change."""
BLANK_TO_FILL = re.compile(r"\{[^{}]*[^\x00-\x7f{}][^{}]*\}")
"""Words in braces that tell people what to put there: {年份}, which is translated."""
FILLED = re.compile(r"\{[A-Za-z]\w*\}")
DATE_FORMAT = re.compile(r"(?:[^%]*%[-_0^#]?[aAbBdeHIjklmMpPSTuyYZDFR])+[^%]*")
NO_PRINTF = re.compile(r"%-?[YmBbHMAIlpyTDFkP]")
"""What only a format of dates has."""


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each tag that one side has more often."""
    if pair.target.strip() and pair.source_codes != pair.target_codes:
        yield from _codes(pair)
    here, there = tags(pair.source), tags(pair.target)
    if not pair.target.strip() or not (here or there) or all(map(_is_date_format, (pair.source, pair.target))):
        return
    yield from _crossed(pair, here, there)
    counted, others = (Counter(_comparable(m) for m in side) for side in (here, there))
    if _by_kind(counted) == _by_kind(others):
        return
    lost, new = counted - others, others - counted
    severity = Severity.INFO if _is_emphasis([*lost, *new]) and _is_nested(there) else None
    for tag in _without_partners(lost):
        places = spans(*(m.span() for m in here if _comparable(m) == tag))
        yield Remark(pair, f"{tag} is missing", places, suggestion=tag, severity=severity)
    filled = bool(BLANK_TO_FILL.search(pair.source))
    for tag in _without_partners(tag for tag in new if not (filled and FILLED.fullmatch(tag))):
        places = spans(*(m.span() for m in there if _comparable(m) == tag))
        yield Remark(pair, f"{tag} is not in the source", target_spans=places, severity=severity)


def _is_date_format(text: str) -> bool:
    """Whether a text is a format of dates, which every country writes in its own order: %Y年%-m月%-d日, %d %B %Y."""
    return bool("%" in text and NO_PRINTF.search(text) and DATE_FORMAT.fullmatch(text))


def _without_partners(found: Iterable[str]) -> Iterator[str]:
    """The tags, an element that is lost or new as a whole by its opening alone."""
    tags = list(found)
    opened = {match.group(1) for tag in tags if (match := re.match(r"<([^\s/>]+)", tag)) and not tag.endswith("/>")}
    return (tag for tag in tags if not (tag.startswith("</") and tag[2:-1].strip() in opened))


def _comparable(tag: re.Match[str]) -> str:
    """The tag without what is said to people in it, and without addresses, which have a check of their own."""
    return SAID.sub(r"\1", tag.group()) if tag.group("attributes") else tag.group()


def _is_emphasis(tags: Iterable[str]) -> bool:
    """Whether tags do nothing but stress words: Chinese has bold type where others have italics."""
    return all(EMPHASIS.fullmatch(tag) for tag in tags)


def _is_nested(found: list[re.Match[str]]) -> bool:
    """Whether every element that stresses words is closed."""
    names = Counter(m.group("name") for m in found if EMPHASIS.fullmatch(m.group()) and m.group()[1] != "/")
    closed = Counter(m.group("name") for m in found if EMPHASIS.fullmatch(m.group()) and m.group()[1] == "/")
    return names == closed and _first_crossed(found) is None


def _crossed(pair: SegmentPair, here: list[re.Match[str]], there: list[re.Match[str]]) -> Iterator[Remark]:
    """A remark for the first element of the target that closes before it opens, or across another one."""
    wrong = _first_crossed(there) if _first_crossed(here) is None else None
    if wrong and Counter(m.group() for m in here) == Counter(m.group() for m in there):
        yield Remark(
            pair, f"{wrong.group()} closes in another place than its element", target_spans=spans(wrong.span())
        )


def _first_crossed(found: list[re.Match[str]]) -> re.Match[str] | None:
    """The first closing tag that is not that of the element opened last."""
    stack: list[str] = []
    for tag in found:
        name = tag.group("name")
        if name and tag.group().startswith("</"):
            if not stack or stack.pop() != name:
                return tag
        elif name and not tag.group().endswith("/>"):
            stack.append(name)
    return None


def _by_kind(counted: Counter[str]) -> Counter[str]:
    """The tags with the positions of printf placeholders left out."""
    plain: Counter[str] = Counter()
    for tag, count in counted.items():
        plain[without_position(tag)] += count
    return plain


def _codes(pair: SegmentPair) -> Iterator[Remark]:
    """A remark for each inline element that one side has more often."""
    here, there = Counter(pair.source_codes), Counter(pair.target_codes)
    for code in here - there:
        yield Remark(pair, f"the inline element {code} is missing")
    for code in there - here:
        yield Remark(pair, f"the inline element {code} is not in the source")


CHECK = Check("BT308", "tags", Severity.ERROR, each(look))
