"""An ordinal of the source is another one in the target: 第二次会晤, second meeting, второе заседание.

Articles and sections (第三条) may stand as cardinals; the value must be the same, and the number of a document or an
article (第243号, 第二十二条) must not be lost.

Source: ISO 17100:2015, 5.3.1 (numbers); MQM 2.0, accuracy/number.

Wrong: 第二次定期会晤 — третья регулярная встреча
Right: 第二次定期会晤 — вторая регулярная встреча
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures, saying, told_values
from termkit.model import Severity, primary
from termkit.text.numbers import FigureKind, Number
from termkit.text.numerals import numerals, roman_value

FIRST_OF_ALL = re.compile(r"首(?![届轮任])|前(?=[两三四五六七八九十\d])")
"""Not always an ordinal in another language: 首次, впервые; 前两名, the first two, both of them."""
NUMBERED = re.compile("[号條条款项章节編编]")
"""What is called by its number, which no translation can do without."""
ROMAN_NUMERAL = re.compile(r"\b[XVI][XVIl]*\b")
"""Typists write a small L for the I."""
FIRST_FEW = re.compile(r"(?<![之以目])前(?=[两三四五六七八九十\d]+[名个位条款项批次轮届])")
PHASE = {
    "zh": re.compile(
        r"(?<![分共每这那前各几近数为满上下第十百\d])(?P<count>[一二三四五六七八九])(?=期(?:工程|项目|建设|扩建|改造|厂|贷款|投资|[于将已也还]))"
        r"|(?P<second>二)(?=期)"
    ),
    "en": re.compile(r"\b(?:phase|stage) (?P<count>[a-z]{1,5})\b", re.IGNORECASE),
}
"""What is counted without an ordinal: 二期, phase two; two periods are 两期."""
ANNIVERSARY = re.compile(r"[-\w]* (?:годовщин|anniversar)")
FIRST_IN_WORDS = re.compile(
    r"\bвпервые|\bперв|\bfirst|\binitial|\bpioneer|\bdebut|\binaugura|\bmaiden|首|第一", re.IGNORECASE
)


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where both sides have ordinals left over that the other lacks, or the target an anniversary."""
    if not pair.target.strip():
        return
    alone = _alone(pair.source, context.source, pair.target, context.target)
    wrong = _alone(pair.target, context.target, pair.source, context.source)
    if wrong and not alone:
        alone = _firsts(pair, context)
    if bool(alone) != bool(wrong):
        alone, wrong = _exchanged(pair, context) or (alone, wrong)
    if alone and not wrong:
        wrong = _more_often(pair.target, context.target, pair.source, context.source)
    for here, there in zip(alone, wrong, strict=False):
        text, other = pair.source[here.start : here.end], pair.target[there.start : there.end]
        message = f"“{text}” is number {here.value}, “{other}” is not"
        yield Remark(pair, message, spans((here.start, here.end)), spans((there.start, there.end)))
    if not wrong:
        yield from _lost_numbers(pair, context)
    elif not alone:
        yield from _added(pair, wrong, context)


def _added(pair: SegmentPair, wrong: list[Number], context: Context) -> Iterator[Remark]:
    """A remark for each anniversary of the target that the source tells in no way: 75-я годовщина for 70周年."""
    for number in wrong if "周年" in pair.source else ():
        told = saying.is_said(number, pair.target, context.target, pair.source, context.source)
        if ANNIVERSARY.match(pair.target, number.end) and not told:
            text = pair.target[number.start : number.end]
            message = f"“{text}” of the target is not in the source"
            yield Remark(pair, message, target_spans=spans((number.start, number.end)))


def _lost_numbers(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each number of a document or article (第243号, 第二十二条) that the target does not tell at all."""
    labelled = [n for n in _ordinals(pair.source, context.source) if NUMBERED.match(pair.source, n.end)]
    told = _numbers_told(pair.target, context.target) if labelled else set()
    for number in labelled:
        if number.value not in told and not saying.in_words(number.value, pair.target, context.target):
            text = pair.source[number.start : number.end]
            yield Remark(pair, f"“{text}” has no equal in the target", spans((number.start, number.end)))


def _numbers_told(text: str, language: str) -> set[Decimal]:
    """All values that a text tells, Roman numerals with them wherever they stand (Chapters IX and X)."""
    roman = (roman_value(word.replace("l", "I")) for word in ROMAN_NUMERAL.findall(text))
    return {*told_values.values(text, language), *(Decimal(value) for value in roman if value)}


def _exchanged(pair: SegmentPair, context: Context) -> tuple[list[Number], list[Number]] | None:
    """The one ordinal of each side that is none of the other side's ordinals, where both have as many.

    What stands there in figures is told, and the first (第一大伙伴) may be the largest.
    """
    here, there = _ordinals(pair.source, context.source), _ordinals(pair.target, context.target)
    ours = [n for n in here if n.value not in {other.value for other in there}]
    theirs = [n for n in there if n.value not in {other.value for other in here}]
    if len(here) != len(there) or len(ours) != 1 or len(theirs) != 1 or ours[0].value == 1:
        return None
    value = ours[0].value
    answered = _of_dates(pair.source, context.source)[value] > 0  # 第二十一次 … 7月21日, the 20th … July 21
    target = _without_dates(pair.target, context.target) if answered else pair.target
    written = len(re.findall(rf"(?<![\d.,]){value}(?!\d|[.,]\d)", target))
    is_told = written and written >= sum(n.value == value for n in figures.numbers(pair.source, context.source))
    return None if is_told else (ours, theirs)


def _firsts(pair: SegmentPair, context: Context) -> list[Number]:
    """What the source calls first where the target has no word for that: 首批, вторая партия."""
    if FIRST_IN_WORDS.search(pair.target):
        return []
    return [n for n in _ordinals(pair.source, context.source) if FIRST_OF_ALL.match(pair.source, n.start)]


def _ordinals(text: str, language: str) -> list[Number]:
    found = [n for n in figures.numbers(text, language) if n.kind is FigureKind.ORDINAL]
    if primary(language) == "zh":
        found += [Number(*few.span(), Decimal(1), FigureKind.ORDINAL) for few in FIRST_FEW.finditer(text)]
    return sorted([*found, *_phases(text, primary(language), {n.start for n in found})])


def _phases(text: str, code: str, known: set[int]) -> Iterator[Number]:
    """The phases of a text that are no ordinals yet."""
    for match in PHASE[code].finditer(text) if code in PHASE else ():
        group = match.lastgroup or ""
        numeral = numerals(code).get(match[group].lower())
        value = numeral.value if numeral else roman_value(match[group])
        if value and match.start(group) not in known:
            yield Number(*match.span(group), Decimal(value), FigureKind.ORDINAL)


def _more_often(text: str, language: str, other: str, other_language: str) -> list[Number]:
    """The ordinals that the text has more often than the other side has their value: of III and II both became II."""
    told = told_values.values(other, other_language) + Counter(
        n.value for n in _phases(other, primary(other_language), set())
    )
    ordinals = _ordinals(text, language)
    found = Counter(n.value for n in ordinals)
    return [n for n in ordinals if found[n.value] > told[n.value]]


def _of_dates(text: str, language: str) -> Counter[Decimal]:
    """The days, months and years of a text's dates: where the other side has them too, they answer no ordinal."""
    parts = [part for date in figures.dates(text, language) for part in re.findall(r"\d+", date.iso)]
    named = [] if primary(language) == "zh" else figures.months(text, language)
    return Counter(map(Decimal, [*parts, *named]))


def _without_dates(text: str, language: str) -> str:
    """The text with blanks for its dates."""
    for date in figures.dates(text, language):
        text = text[: date.start] + " " * (date.end - date.start) + text[date.end :]
    return text


def _alone(text: str, language: str, other: str, other_language: str) -> list[Number]:
    told = told_values.values(other, other_language) - _of_dates(text, language)
    told += Counter(n.value for n in _phases(other, primary(other_language), set()))
    return [n for n in _ordinals(text, language) if not told[n.value] and not FIRST_OF_ALL.match(text, n.start)]


CHECK = Check("BT204", "ordinal", Severity.ERROR, each(look))
