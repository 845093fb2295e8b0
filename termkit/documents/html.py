"""HTML pages as people save them: the article without navigation, its title and date, offsets into the raw HTML.

The article is the innermost element that holds three quarters of the page's running text (text with sentence marks and
outside links); what is named as furniture (data/documents/html_furniture.tsv) and holds little of it does not count.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from termkit.documents.assembly import Reading, View, assemble
from termkit.documents.lines import MARGIN
from termkit.documents.markup import Block, Element, Page, parse
from termkit.documents.source import Source
from termkit.model import Document, Role
from termkit.text.dates import find_dates, parse_date
from termkit.text.languages import language_of
from termkit.text.normalize import key
from termkit.text.tables import read_rows

DOCTYPE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
MARKED_UP = re.compile(r"<(?:p|br|div|span|table|td|h[1-6])\b[^>]*>", re.I)
RUNNING = re.compile(r"[。；，！？]|[.!?;,](?:\s|\Z)")
WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|\s*-{2,}\s*")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ARTICLE = 0.75
FURNITURE = 0.4
LINKED = 0.6
SHORTEST_TITLE = 3
"""A heading of so many characters may stand in the title of any page."""
AROUND = 12
"""Blocks before the article in which its date may stand."""


def sniff(source: Source) -> bool:
    """True for a text that begins as a page or has a page's suffix or many tags."""
    head = source.text[:4000]
    suffixed = source.suffix in (".html", ".htm", ".xhtml", ".shtml")
    return bool(DOCTYPE.match(head)) or len(MARKED_UP.findall(head)) >= (1 if suffixed else 4)


def read(source: Source) -> Document:
    """The document of the page's article."""
    page = parse(source.text)
    article = _article(page)
    heading = _heading(page, article)
    opening = heading[-1].offsets[-1] if heading else 0
    body = [b for b in article if b not in heading and (b.offsets[0] > opening or RUNNING.search(b.content))]
    view, roles = _view(source.text, page, sorted([*heading, *body], key=lambda block: block.offsets[0]), heading)
    reading = Reading(
        view,
        [(0, len(view.text))],
        roles=roles,
        title="" if heading else _meta(page, "title"),
        date=_date(page, article),
        category=_meta(page, "section"),
    )
    return assemble(source, "html", reading)


def _article(page: Page) -> list[Block]:
    """The blocks of the article, in order."""
    weights = _weights(page, page.blocks)
    total = weights[0]
    shut = {n for n, element in enumerate(page.elements) if _is_furniture(element) and weights[n] <= FURNITURE * total}
    kept = [block for block in page.blocks if not _within(page, block.element, shut) and not _in_head(page, block)]
    weights = _weights(page, kept)
    inner = max((n for n, weight in enumerate(weights) if weight and weight >= ARTICLE * weights[0]), default=0)
    return [block for block in kept if _within(page, block.element, {inner}) and not _is_button(block)]


def _weights(page: Page, blocks: Sequence[Block]) -> list[int]:
    """For each element the running text in it, in characters."""
    weights = [0] * len(page.elements)
    for block in blocks:
        size = len(block.offsets) - block.linked if RUNNING.search(block.content) else 0
        weights[block.element] += size
    for number in range(len(weights) - 1, 0, -1):
        weights[page.elements[number].parent] += weights[number]
    return weights


def _within(page: Page, element: int, wanted: set[int]) -> bool:
    """True where the element, or one around it, is one of those wanted; 0 is around all."""
    while element >= 0:
        if element in wanted:
            return True
        element = page.elements[element].parent
    return False


def _in_head(page: Page, block: Block) -> bool:
    return _within(page, block.element, {n for n, element in enumerate(page.elements[:50]) if element.name == "head"})


def _is_furniture(element: Element) -> bool:
    names = f"{element.attributes.get('id', '')} {element.attributes.get('class', '')}"
    words = {word.lower() for word in WORD.findall(names)}
    return element.name in _furniture("element") or bool(words & _furniture("token"))


def _is_button(block: Block) -> bool:
    """True for a block of links, or one of the lines that every page has."""
    text = block.content.strip(MARGIN + "【】[]|>» ")
    if not text or text in _furniture("line"):
        return True
    return block.linked > LINKED * len(block.offsets) and not re.search("[。；]", text)


@cache
def _furniture(kind: str) -> frozenset[str]:
    rows = read_rows("documents/html_furniture.tsv")
    if kind == "line":
        return frozenset(line for row in rows if row[0] == kind for line in (*row[1].split(), row[1]))
    return frozenset(word for row in rows if row[0] == kind for word in row[1].split())


def _heading(page: Page, article: Sequence[Block]) -> list[Block]:
    """The blocks of the article's title: the heading that the page's title repeats, else its h1, else <title>."""
    named = [block for block in page.blocks if page.elements[block.element].name == "title"][:1]
    name = key(_printed(named) + _meta(page, "title"))
    end = article[0].offsets[0] if article else 0
    headings = _groups(page, [b for b in page.blocks if _level(page, b) and (b in article or b.offsets[0] < end)])
    repeated = [group for group in headings if len(text := key(_printed(group))) > SHORTEST_TITLE and text in name]
    if repeated:
        return max(repeated, key=lambda group: sum(len(block.offsets) for block in group))
    highest = (group for group in reversed(headings) if _level(page, group[0]) == 1 and group[0] not in article[3:])
    return next(highest, [_without_site(block) for block in named])


def _printed(blocks: Sequence[Block]) -> str:
    return "".join(block.content for block in blocks)


def _groups(page: Page, blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of headings, those of one heading together."""
    groups: dict[int, list[Block]] = {}
    for block in blocks:
        element = block.element
        while page.elements[element].name not in HEADINGS:
            element = page.elements[element].parent
        groups.setdefault(element, []).append(block)
    return list(groups.values())


def _without_site(block: Block) -> Block:
    """The title of a page without the name of its site: the longest part between bars and dashes."""
    text = block.content
    title = max(SITE.split(text), key=len)
    start = text.index(title)
    return replace(block, text=[title], offsets=block.offsets[start : start + len(title)])


def _level(page: Page, block: Block) -> int:
    """1 to 6 for a block in a heading, else 0."""
    element = block.element
    while element > 0:
        if page.elements[element].name in HEADINGS:
            return int(page.elements[element].name[1])
        element = page.elements[element].parent
    return 0


def _view(raw: str, page: Page, blocks: Sequence[Block], heading: Sequence[Block]) -> tuple[View, dict[int, Role]]:
    """The readable text of the blocks, and the roles of titles and headings by the place where they start."""
    text: list[str] = []
    offsets = array("I")
    roles: dict[int, Role] = {}
    for number, block in enumerate(blocks):
        if number:
            between = "\t" if block.cell else "\n" if block.broken else "\n\n"
            text.append(between)
            offsets.extend([offsets[-1] + 1] * len(between))
        content = block.content
        if block in heading or _level(page, block):
            start = len(offsets) + len(content) - len(content.lstrip(MARGIN))
            roles[start] = Role.TITLE if block in heading else Role.HEADING
        text.append(content)
        offsets.extend(block.offsets)
    return View(raw, "".join(text), offsets), roles


def _date(page: Page, article: Sequence[Block]) -> str:
    """The date of publication: what the page states, else the last full date shortly before the article's text."""
    stated = parse_date(_meta(page, "date")[:10])
    if stated:
        return stated
    first = next((n for n, block in enumerate(article) if len(block.offsets) > 60), 0)
    opening = article[first].offsets[0] if article else 0
    before = [block for block in page.blocks if block.offsets[0] < opening][-AROUND:]
    for block in reversed(before):
        text = block.content
        dates = [date.iso for date in find_dates(text, language_of(text)) if date.is_whole]
        if dates and len(text) < 120:
            return dates[0]
    return ""


def _meta(page: Page, kind: str) -> str:
    """The content of the first <meta> or <time> whose name says that it is a date, or a section."""
    for element in page.elements:
        values = element.attributes
        name = (values.get("name") or values.get("property") or values.get("itemprop") or "").lower()
        if name in _furniture(kind):
            return (values.get("content") or values.get("datetime") or "").strip()
    return ""
