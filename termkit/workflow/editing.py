"""Edits of single texts inside a file that leave every other byte of it as it was."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from xml.parsers import expat
from xml.sax.saxutils import escape

from termkit.model import primary

Edit = tuple[str, str]
"""The text as it stands, and the text as it shall be."""


def edited_memory(content: bytes, edits: Mapping[int, Edit], language: str) -> tuple[bytes, int]:
    """A TMX file with the segments of some units (numbered from 1) replaced, and how many of them were.

    A segment that holds inline elements, or is not the text that was checked, is left alone; so is a file that is not
    UTF-8.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content, 0
    done, last, parts = 0, 0, []
    for number, start, end in _segments(content, language):
        printed = content[start:end].decode("utf-8", "replace")
        if number in edits and "<" not in printed and unescape(printed) == edits[number][0]:
            parts += [content[last:start], escape(edits[number][1]).encode()]
            last, done = end, done + 1
    return b"".join([*parts, content[last:]]), done


def _segments(content: bytes, language: str) -> list[tuple[int, int, int]]:
    """The segments of a language: number of the unit, first byte, end."""
    found: list[tuple[int, int, int]] = []
    state = {"unit": 0, "wanted": False, "start": 0}
    parser = expat.ParserCreate()

    def opens(name: str, attributes: dict[str, str]) -> None:
        if name == "tu":
            state["unit"] += 1
        elif name == "tuv":
            tag = attributes.get("xml:lang") or attributes.get("lang", "")
            state["wanted"] = primary(tag) == primary(language)
        elif name == "seg":
            state["start"] = content.index(b">", parser.CurrentByteIndex) + 1

    def closes(name: str) -> None:
        if name == "seg" and state["wanted"]:
            found.append((state["unit"], state["start"], parser.CurrentByteIndex))

    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    parser.Parse(content, True)
    return [place for place in found if place[1] <= place[2]]
