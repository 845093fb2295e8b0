"""A candidate as text for the screen: evidence, contexts, slots, suggestions, links, history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from termkit.interface.explaining import explain
from termkit.interface.wording import Wording
from termkit.model import OFFERED_SLOTS, SLOTS, primary
from termkit.store.mined.concordance import ContextLine
from termkit.terminal.session import Card
from termkit.text.patterns import SLOT
from termkit.workflow.review.suggesting import Part

STATES = {"approved": "green", "merged": "magenta", "rejected": "red"}
LANGUAGES = ("zh", *OFFERED_SLOTS)
DATE = 12


def drawn(card: Card, t: Wording, width: int) -> RenderableType:
    """The card, laid out for so many columns."""
    parts: list[RenderableType] = [_head(card, t), Text()]
    if card.row.state == "new" and card.held.revision:
        parts += [Text(f"{t('held.by')} {card.held.entry.id}. {t('held.note')}", "yellow"), Text()]
    parts += _section(t("slots"), _slots(card, t))
    parts += _section(f"{t('contexts')} {card.places}", (context(line, width, t) for line in card.lines))
    parts += _section(t("evidence"), _reasons(card, t))
    parts += _section(t("links"), _links(card, t))
    parts += _section(t("history"), _steps(card, t))
    return Group(*parts)


def context(line: ContextLine, width: int, t: Wording) -> Text:
    """A line of the concordance: the date, then the term at a third of the width, its slots marked."""
    text = Text(no_wrap=True, overflow="crop")
    text.append(_padded(line.date[:10] or t("undated"), DATE), "dim")
    before = max((width - DATE) // 3, 6)
    text.append(_last(line.before, before))
    edges = sorted({0, len(line.term), *(place for slot in line.slots for place in slot)})
    for start, end in pairwise(edges):
        inside = (start, end) in line.slots
        text.append(line.term[start:end], "bold yellow underline" if inside else "bold yellow")
    text.append(line.after)
    text.truncate(width, overflow="crop")
    return text


def with_slots(term: str, style: str = "") -> Text:
    """A term with the slots of a frame set off."""
    text = Text(term, style)
    text.highlight_regex(SLOT, "reverse dim")
    return text


def _head(card: Card, t: Wording) -> Text:
    row = card.row
    text = with_slots(row.term, "bold")
    text.append(f"\n{row.reading}", "italic")
    text.append(f"\n{t.named('kind', row.kind)} · ", "dim")
    text.append(t.named("state", row.state), STATES.get(row.state, "dim"))
    text.append(f" · {t('rank', rank=row.rank)} · {row.score:.2f}", "dim")
    if card.stored.gone:
        text.append(f" · {t('gone')}", "yellow")
    return text


def _section(title: str, lines: Iterable[Text]) -> list[RenderableType]:
    held = list(lines)
    return [Text(title.upper(), "bold dim"), *held, Text()] if held else []


def _slots(card: Card, t: Wording) -> Iterator[Text]:
    entry = card.held.entry
    tags = [*LANGUAGES, *(primary(s.language) for s in entry.sections if primary(s.language) not in LANGUAGES)]
    for tag in dict.fromkeys(tags):
        terms = entry.terms(tag)
        name = _padded(t.named("language", tag), DATE)
        for number, term in enumerate(terms):
            yield Text.assemble(
                (name if not number else " " * DATE, "dim"), with_slots(term.term), _status(term.status, t)
            )
        if not terms:
            yield Text.assemble((name, "dim"), ("○ ", "red"), *_hints(card, tag, t))
    if card.parts and any(not entry.terms(tag) for tag in SLOTS):
        yield Text.assemble((_padded(t("parts"), DATE), "dim"), " · ".join(map(_part, card.parts)))


def _part(part: Part) -> str:
    return " = ".join([part.term, *(part.terms[tag] for tag in SLOTS if tag in part.terms)])


def _status(status: str | None, t: Wording) -> tuple[str, str]:
    return (f"  {t.named('status', status)}" if status and status != "preferred" else "", "dim")


def _hints(card: Card, tag: str, t: Wording) -> Iterator[tuple[str, str]]:
    for hint in card.hints.get(tag, ()):
        yield hint.term, "cyan"
        yield f" ({t.named('origin', hint.origin)})  ", "dim"


def _reasons(card: Card, t: Wording) -> Iterator[Text]:
    for reason in explain(card.stored.candidate.evidence, t):
        yield Text.assemble(reason.text, (f"  {reason.figure}" if reason.figure else "", "dim"))
    nested = card.stored.candidate.evidence.nested_in[:8]
    if nested:
        yield Text(f"{t('evidence.nested')} {'; '.join(nested)}")


def _links(card: Card, t: Wording) -> Iterator[Text]:
    for link in card.stored.candidate.links:
        yield Text.assemble((f"{t.named('relation', link.relation)} ", "dim"), with_slots(link.target))


def _steps(card: Card, t: Wording) -> Iterator[Text]:
    for step in card.steps:
        words = f"{step.at[:16].replace('T', ' ')} {t.named('action', step.action)} {step.who}".rstrip()
        yield Text(words, "strike dim" if step.undone else "")


def _padded(text: str, width: int) -> str:
    return text + " " * max(width - cell_len(text), 1)


def _last(text: str, width: int) -> str:
    """The end of the text, in just so many columns."""
    while cell_len(text) > width:
        text = text[1:]
    return " " * (width - cell_len(text)) + text
