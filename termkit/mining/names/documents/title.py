"""The title of a treaty, statement or plan, taken apart: parties, level, years, subject, type of document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.marks import YEARS
from termkit.model import Kind
from termkit.text.normalize import fold
from termkit.text.patterns import one_of

GOVERNMENT = re.compile("政府(?:间)?$")
MINISTRY = re.compile("(?:部|局|署|总局|委员会|银行|海关总署|院|法院|检察院)$")
LINK = re.compile(r"[和与、同及\s]|-")
DRAFT = re.compile(r"\(?草案\)?$")


@dataclass(frozen=True, slots=True)
class TitleParts:
    """What a title says: `title` as given, the parties as printed, and how high they signed.

    `level` is state, government or ministry, or empty where no party stands in the title; `subject` is what the
    document is about (without 关于 and 的); `type` its class word with 联合 or 谅解 (联合声明, 协定); `short` the
    title without its parties.
    """

    title: str
    parties: tuple[str, ...] = ()
    level: str = ""
    years: tuple[str, ...] = ()
    subject: str = ""
    type: str = ""
    short: str = ""
    draft: bool = False


@cache
def _names() -> dict[str, list[str]]:
    """The names of states and bodies by their first character, the longest first; a pattern of all is slow to make."""
    shorts = {short for forms in tables.organisations().values() for short in forms}
    known = {fold(name) for name in tables.country_of()} | set(tables.organisations()) | shorts
    found: dict[str, list[str]] = {}
    for name in sorted(known, key=len, reverse=True):
        found.setdefault(name[:1], []).append(name)
    return found


@cache
def _body() -> re.Pattern[str]:
    """What may follow the name of a state: its form, its government or a part of it."""
    formal = r"(?:(?:人民|民主|社会主义|伊斯兰|联邦){0,3}(?:共和国|王国)|国(?=政府))?"
    field = one_of(tables.words("ministries.txt"))
    ministry = f"(?:国家|中央|人民|进出口)银行|{field}(?:和{field})?(?:部(?!长)|总局|局|总署|署)"
    bodies = tables.any_of("signing-bodies")
    other = f"[^和与及、(]{{1,12}}?{bodies}(?=[和与、同及关在]|联合|合作|新闻)"
    fields = "(?:[^和与及、(]{1,8}、)*[^和与及、(]{1,10}?"
    joined = f"{fields}[和与及](?P<second>[^和与及、(]{{1,8}}?{bodies})(?=关于|在|联合)"
    return re.compile(f"{formal}(?:成员国)?(?:政府间?|秘书处|{ministry}|{other}|{joined})?")


def _party_end(plain: str, at: int) -> int:
    """Where the party ends that begins at a place, or -1 where none does."""
    name = next((name for name in _names().get(plain[at : at + 1], ()) if plain.startswith(name, at)), "")
    body = _body().match(plain, at + len(name)) if name else None
    if body and body.group("second") and _begins_with_name(plain, body.start("second")):
        return at + len(name)  # the ministry of another state
    return body.end() if body else -1


def _begins_with_name(plain: str, at: int) -> bool:
    return any(plain.startswith(name, at) for name in _names().get(plain[at : at + 1], ()))


@cache
def _type() -> re.Pattern[str]:
    heads = [word for word, head in tables.heads().items() if head.kind is Kind.DOCUMENT and word != "草案"]
    return re.compile(f"{one_of(heads)}$")


def parse_title(text: str) -> TitleParts:
    """The parts of a title given with or without 《》; what it does not say stays empty."""
    title = text.strip().strip("《》")
    plain = fold(title)
    parties, at = _parties(plain)
    rest = plain[at:]
    draft = DRAFT.search(rest)
    bare = rest[: draft.start()] if draft else rest
    kind = _type().search(bare)
    word = kind.group() if kind else ""
    if kind and (joint := re.search("(?:联合|新闻|建交|谅解)+$", bare[: kind.start()])):
        word = joint.group() + word
    subject = bare[: len(bare) - len(word)].removeprefix("关于").removesuffix("的")
    years = tuple(match.group() for match in YEARS.finditer(plain))
    return TitleParts(
        title,
        tuple(title[a:b] for a, b in parties),
        _level(plain, parties),
        years,
        subject,
        word,
        title[at:],
        bool(draft),
    )


def _parties(plain: str) -> tuple[list[tuple[int, int]], int]:
    """The spans of the parties the title begins with, and where the rest begins."""
    spans: list[tuple[int, int]] = []
    at = 0
    while (end := _party_end(plain, at)) >= 0:
        spans.append((at, end))
        at = end
        link = LINK.match(plain, at)
        if not link or _party_end(plain, link.end()) < 0:
            break
        at = link.end()
    return spans, at


def _level(plain: str, parties: list[tuple[int, int]]) -> str:
    if not parties:
        return ""
    names = [plain[a:b] for a, b in parties]
    if any(MINISTRY.search(name) for name in names):
        return "ministry"
    return "government" if any(GOVERNMENT.search(name) for name in names) else "state"
