"""Sentences: spans that partition a text, for Chinese, Russian and English.

A line break always ends a sentence; blanks after a sentence belong to it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain

from termkit.model import primary
from termkit.text.tables import read_rows

QUOTATION = 60
"""A quotation up to this length is never split."""
BRACKETS = 160
"""Nor is a bracket or a title in 《》 up to this one; longer ones are passages of their own."""

CLOSERS = "”’」』）)》〉】〕\\]"
HAN = "\u3400-\u9fff〇\U00020000-\U0003ffff"
CHINESE = re.compile(
    r"[\n\r\u2028\u2029《【〔（(“「\"。！？!?；;…｡.．]"  # a set first: the search runs to the next of these
    r"(?:(?<=[\n\r\u2028\u2029])\s*"  # a line ends; then what is passed over whole; then the end of a sentence
    rf"|(?<=《)[^《》\n]{{0,{BRACKETS}}}》|(?<=【)[^【】\n]{{0,{BRACKETS}}}】|(?<=〔)[^〔〕\n]{{0,{BRACKETS}}}〕"
    rf"|(?<=（)[^（）\n]{{0,{BRACKETS}}}(?:（[^（）\n]{{0,{BRACKETS}}}）[^（）\n]{{0,{BRACKETS}}})*）"
    rf"|(?<=\()[^()\n]{{0,{BRACKETS}}}(?:\([^()\n]{{0,{BRACKETS}}}\)[^()\n]{{0,{BRACKETS}}})*\)"
    rf"|(?<=“)[^“”\n]{{0,{QUOTATION}}}”|(?<=「)[^「」\n]{{0,{QUOTATION}}}」|(?<=\")[^\"\n]{{0,{QUOTATION}}}\""
    rf"|(?<=[。！？!?；;…｡])[。！？!?；;…｡]*[{CLOSERS}]*|(?<=[{HAN}{CLOSERS}][.．])[{CLOSERS}]*)"
)
"""What ends a Chinese sentence, and the titles, brackets and quotations in which none ends."""
LINE_BREAKS, TITLES, STOPS = "\n\r\u2028\u2029", "《【〔", "。！？!?；;…｡.．"
FINISHED = frozenset("。！!？?；;…")
GOES_ON = re.compile(r"[^\S\n]*[，、；：,:;。等）》”’」』]")
PLAIN_ENUMERATOR = re.compile(r"\s*[（(]?(?:[一二三四五六七八九十百]{1,4}|[甲乙丙丁戊己庚辛壬癸]|第.{1,4})[）)]?\Z")
ENGLISH = re.compile(r"[.!?…]+[\"'”’)\]»]*(?=\s+[\"'“‘(\[«]*[A-Z0-9\u0400-\u042f])|\s*[\n\r\u2028\u2029]\s*")
LAST_WORD = re.compile(r"[\w.'’-]+\Z")
FIRST_WORD = re.compile(r"\s*[\"'“‘(\[«]*([\w'’-]+)")
NUMBER = re.compile(r"\d|[IVXLC]+\Z")
ITEM = re.compile(r"\s*\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]+)\Z")
RUSSIAN_YEAR = re.compile(r"(?<=\d\sг)\.\s+(?=[«\"]?[А-ЯЁ])|(?<=\dг)\.\s+(?=[«\"]?[А-ЯЁ])")
SHORT = 30


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, in code points; they are not empty and, joined, are the text.

    Chinese sentences end after 。！？；… with the closing quotes and brackets behind them, and never inside 《》, a
    bracket or a short quotation.  Russian follows razdel, mended for долл. США and years; English minds abbreviations
    (termkit/data/text/sentence_words.tsv).  Any other language is treated like English.
    """
    return _partition(text, _splitter(language)(text))


@cache
def _splitter(language: str) -> Callable[[str], Iterator[int]]:
    return {"zh": _chinese, "ru": _russian}.get(primary(language), _english)


def _partition(text: str, cuts: Iterable[int]) -> list[tuple[int, int]]:
    """Spans between the cuts; blanks go to the sentence before them, or to the first one."""
    spans: list[tuple[int, int]] = []
    start = 0
    for cut in chain(cuts, (len(text),)):
        if cut <= start:
            continue
        if not (text[start].isspace() and text[start:cut].isspace()):
            spans.append((start, cut))
            start = cut
        elif spans:
            spans[-1] = (spans[-1][0], cut)
            start = cut
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _chinese(text: str) -> Iterator[int]:
    ascii_stops = "。" not in text
    start = 0
    for match in CHINESE.finditer(text):
        end = match.end()
        if match.group()[0] not in LINE_BREAKS:
            if not _ends_chinese(text, start, match, ascii_stops):
                continue
            end = _after_blanks(text, _after_straight_quote(text, start, end))
        yield end
        start = end


def _ends_chinese(text: str, start: int, match: re.Match[str], ascii_stops: bool) -> bool:
    """True where a sentence ends after this stop, quotation or bracket."""
    end = match.end()
    following = text[end : end + 1]
    first = match.group()[0]
    if first in STOPS:
        if first in ".．":
            closed = not following or following.isspace() or (ascii_stops and len(text[start:end]) > SHORT)
            return closed and not PLAIN_ENUMERATOR.match(text[start : match.start()])
        return not GOES_ON.match(text, end)
    if first in TITLES or text[end - 2] not in FINISHED:
        return False
    if text[end - 2] == "。":
        return not GOES_ON.match(text, end)
    return not following or following.isspace()


def _after_straight_quote(text: str, start: int, end: int) -> int:
    """The place behind a straight quotation mark that closes here, that is, an odd one of its sentence."""
    closes = text[end : end + 1] == '"' and text.count('"', start, end) % 2
    return end + 1 if closes else end


def _after_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \u3000\t\u00a0":
        place += 1
    return place


def _russian(text: str) -> Iterator[int]:
    line = 0
    for match in re.finditer(r"\s*[\n\r\u2028\u2029]\s*|\Z", text):
        yield from (line + cut for cut in _russian_line(text[line : match.start()]))
        yield match.end()
        line = match.end()


def _russian_line(line: str) -> Iterator[int]:
    """The cuts inside one line: razdel's, without those after an abbreviation, with those after a year."""
    from razdel import sentenize

    ends = {part.stop for part in sentenize(line)} | {match.start() + 1 for match in RUSSIAN_YEAR.finditer(line)}
    start = 0
    for end in sorted(ends):
        if end < len(line) and not _goes_on_russian(line[start:end], line[end:]):
            start = end + len(line[end:]) - len(line[end:].lstrip())
            yield start


def _goes_on_russian(before: str, after: str) -> bool:
    word = LAST_WORD.search(before)
    following = FIRST_WORD.match(after)
    if not word or not following or not before.endswith("."):
        return False
    rules = _words("ru").get(word.group().rstrip("."), {})
    if following.group(1) in rules.get("before", ()):
        return True
    return "short" in rules and len(before.strip()) <= SHORT


def _english(text: str) -> Iterator[int]:
    start = 0
    for match in ENGLISH.finditer(text):
        if match.group().isspace() or not _goes_on_english(
            text[start : match.start()], match.group(), text[match.end() : match.end() + 80]
        ):
            start = match.end()
            yield _after_blanks(text, start)


def _goes_on_english(before: str, stop: str, after: str) -> bool:
    """True where the full stop ends an abbreviation, an initial or an item's number and no sentence."""
    word, following = LAST_WORD.search(before), FIRST_WORD.match(after)
    if not stop.startswith(".") or len(stop) > 1 or not word or not following:
        return False
    bare, follower = word.group(), following.group(1)
    if ITEM.match(before) or (len(bare) == 1 and bare.isupper() and bare != "I"):
        return True
    rules = _words("en").get(bare, {})
    if "number" in rules and NUMBER.match(follower):
        return True
    return "always" in rules or ("starter" in rules and "opens" not in _words("en").get(follower, {}))


@cache
def _words(language: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Word to its rules, each with the words it needs after it."""
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for code, word, rule, *after in read_rows("text/sentence_words.tsv"):
        if code == language:
            table.setdefault(word, {})[rule] = tuple("".join(after).split())
    return table
