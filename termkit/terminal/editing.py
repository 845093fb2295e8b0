"""The slots of a candidate as a form: a field for each term, and one more for each language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Select, Static
from textual.widgets.select import NoSelection

from termkit.errors import Conflict, TermkitError
from termkit.interface.wording import Wording
from termkit.model import Kind, Link, TermSection, primary
from termkit.store.rows import StoredEntry
from termkit.terminal.details import Details, DetailScreen, details_of, in_short
from termkit.terminal.drawing import LANGUAGES
from termkit.terminal.linking import LinkScreen
from termkit.terminal.session import Card, Session
from termkit.workflow.review.deciding import preview
from termkit.workflow.review.drafting import EntryDraft, TermDraft


class TermField(Input):
    """One term of one language; `place` is its number in the section, None for a new one."""

    def __init__(self, language: str, place: int | None, term: TermSection | None, placeholder: str) -> None:
        """The field with what it holds."""
        super().__init__(term.term if term else "", placeholder=placeholder)
        self.language = language
        self.place = place
        self.held = self.details = details_of(term)
        self.told = Static(classes="hints", markup=False)


class PinyinField(Input):
    """The reading of the Chinese term at `place`."""

    def __init__(self, place: int, value: str, placeholder: str) -> None:
        """The field with what it holds."""
        super().__init__(value, placeholder=placeholder)
        self.place: int | None = place


class EditScreen(ModalScreen[bool]):
    """Gives True when the form was saved; what was typed is never lost without a question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save", priority=True),
        Binding("ctrl+enter,ctrl+j", "approve", "approve", show=False, priority=True),
        Binding("ctrl+g", "suggest", "hints", priority=True),
        Binding("ctrl+t", "details", "terminal.details", priority=True),
        Binding("ctrl+l", "links", "links", priority=True),
        Binding("escape", "leave", "cancel"),
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "next", show=False),
    ]

    def __init__(self, t: Wording, session: Session, card: Card, *, linking: bool = False) -> None:
        """Edit the entry of a candidate, or the one that approving it would make; `linking` begins at its links."""
        super().__init__()
        self.t = t
        self.session = session
        self.card = card
        self.revision = card.held.revision
        self.asked_to_leave = False
        self.first = EntryDraft()
        self.links = card.held.entry.links
        self.linking = linking

    def compose(self) -> ComposeResult:
        """Chinese with pinyin, the other languages, the note."""
        t, entry = self.t, self.card.held.entry
        with VerticalScroll(classes="dialog wide", can_focus=False):
            yield Label(self.card.row.term, classes="title", markup=False)
            yield Static(id="refusal", markup=False)
            for section in entry.sections:
                if primary(section.language) not in LANGUAGES:
                    yield from self._slot(section.language, section.terms)
            for tag in LANGUAGES:
                held = entry.section(tag)
                yield from self._slot(held.language if held else tag, held.terms if held else ())
            yield from self._kind(entry.kind)
            for name, value in (("field", entry.subject_field), ("definition", entry.definition), ("note", entry.note)):
                with Horizontal(classes="line"):
                    yield Label(t(name))
                    yield Input(value, id=name)
            yield Static(id="links-told", classes="hints", markup=False)
            yield Static(self._help(), classes="dim", markup=False)

    def on_mount(self) -> None:
        """Begin at the first empty slot."""
        self.first = self.draft()
        fields = list(self.query(TermField))
        taken = {field.language for field in fields if field.value}
        (next((f for f in fields if f.language not in taken), None) or fields[0]).focus()
        self._tell_links()
        if self.linking:
            self.action_links()

    def _slot(self, language: str, terms: tuple[TermSection, ...]) -> ComposeResult:
        tag = primary(language)
        for place, term in enumerate(terms):
            yield from self._field(tag if not place else "", TermField(language, place, term, ""))
            if tag == "zh":
                yield from self._field("", PinyinField(place, term.reading, self.t("pinyin")))
        blank = self.t("term.add") if terms else self.t("slot.waits")
        yield from self._field("" if terms else tag, TermField(language, None, None, blank))
        hints = self.card.hints.get(tag, ())
        if hints and not terms:
            words = "  ".join(f"{hint.term} ({self.t.named('origin', hint.origin)})" for hint in hints)
            yield Static(words, classes="hints", markup=False)

    def _field(self, tag: str, field: Input) -> ComposeResult:
        with Horizontal(classes="line"):
            yield Label(self.t.named("language", tag) if tag else "")
            yield field
        if isinstance(field, TermField):
            self._tell_details(field)
            yield field.told

    def _kind(self, chosen: Kind | None) -> ComposeResult:
        options = [(self.t.named("kind", kind), str(kind)) for kind in Kind]
        with Horizontal(classes="line"):
            yield Label(self.t("kind"))
            yield Select(options, value=str(chosen) if chosen else Select.NULL, prompt="—", id="kind")

    def _help(self) -> str:
        return self.t("terminal.edit.help")

    def draft(self) -> EntryDraft:
        """The form as the library takes it."""
        terms: dict[str, list[TermDraft]] = {}
        readings = {field.place: field.value for field in self.query(PinyinField)}
        for field in self.query(TermField):
            if field.place is not None or field.value.strip():
                reading = readings.get(field.place) if primary(field.language) == "zh" else None
                terms.setdefault(field.language, []).append(self._line(field, reading))
        area, definition, note = (self.query_one(f"#{name}", Input).value for name in ("field", "definition", "note"))
        kind = self.query_one("#kind", Select).value
        return EntryDraft(
            kind=None if isinstance(kind, NoSelection) else Kind(str(kind)),
            subject_field=area,
            definition=definition,
            note=note,
            links=self.links,
            terms={language: tuple(lines) for language, lines in terms.items()},
        )

    def _line(self, field: TermField, reading: str | None) -> TermDraft:
        hints = self.card.hints.get(primary(field.language), ())
        taken = next((hint for hint in hints if hint.term == field.value and field.place is None), None)
        line = TermDraft(field.value, field.place, reading=reading, source=taken.origin if taken else None)
        if field.details == field.held:
            return line
        return replace(line, **{name: value for name, value in asdict(field.details).items() if value is not None})

    def action_save(self) -> None:
        """Write the form; after a conflict it stays open, with the latest state told beside what was typed."""
        if not self.revision:  # there is no entry yet: approving makes it
            self.action_approve()
        else:
            self._write(self.session.save)

    def action_approve(self) -> None:
        """Approve the candidate with the form; what is decided already is only saved."""
        self._write(self.session.approve if self.card.row.state == "new" else self.session.save)

    def _write(self, verb: Callable[[Card, EntryDraft, int], None]) -> None:
        try:
            verb(self.card, self.draft(), self.revision)
        except TermkitError as error:
            self._refused(error)
        else:
            self.dismiss(True)

    def _refused(self, error: TermkitError) -> None:
        told = self.t.told(error)
        if isinstance(error, Conflict):
            latest = preview(self.session.base, self.card.row.id)
            self.revision = latest.revision
            told = f"{told}\n{self.t('terminal.latest')} {_in_short(latest)}\n{self.t('js.kept')}"
        self.query_one("#refusal", Static).update(told)
        self.query_one(".dialog").scroll_home(animate=False)

    def action_suggest(self) -> None:
        """Put the next suggestion into the field."""
        field = self.focused
        if isinstance(field, TermField):
            hints = [hint.term for hint in self.card.hints.get(primary(field.language), ())]
            if hints:
                here = hints.index(field.value) + 1 if field.value in hints else 0
                field.value = hints[here % len(hints)]
                field.cursor_position = len(field.value)

    def action_details(self) -> None:
        """What is said of the term in the field."""
        field = self.focused
        if isinstance(field, TermField):
            sourced = primary(field.language) != "zh"
            screen = DetailScreen(self.t, field.value or self.card.row.term, field.details, sourced=sourced)
            self.app.push_screen(screen, lambda made: self._detailed(field, made))

    def _detailed(self, field: TermField, made: Details | None) -> None:
        if made is not None:
            field.details = made
            self._tell_details(field)

    def _tell_details(self, field: TermField) -> None:
        said = in_short(field.details, self.t)
        field.told.update(said)
        field.told.display = bool(said)

    def action_links(self) -> None:
        """The links of the entry."""
        self.app.push_screen(LinkScreen(self.t, self.session, self.card.row.term, self.links), self._linked)

    def _linked(self, links: tuple[Link, ...] | None) -> None:
        self.links = self.links if links is None else links
        self._tell_links()

    def _tell_links(self) -> None:
        names = self.session.names(link.target for link in self.links)
        words = (f"{self.t.named('relation', x.relation)} {names.get(x.target, x.target)}" for x in self.links)
        self.query_one("#links-told", Static).update("; ".join(words))

    def action_leave(self) -> None:
        """Leave; with changes in the form, only when asked twice."""
        if self.draft() != self.first and not self.asked_to_leave:
            self.asked_to_leave = True
            self.query_one("#refusal", Static).update(self.t("terminal.unsaved"))
        else:
            self.dismiss(False)


def _in_short(held: StoredEntry) -> str:
    terms = [term.term for section in held.entry.sections for term in section.terms]
    return " · ".join([*terms, *([held.entry.note] if held.entry.note else [])])
