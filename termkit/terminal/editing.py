"""The slots of a candidate as a form: a field for each term, and one more for each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from termkit.errors import Conflict, TermkitError
from termkit.interface.wording import Wording
from termkit.model import TermSection, primary
from termkit.store.rows import StoredEntry
from termkit.terminal.drawing import LANGUAGES
from termkit.terminal.session import Card, Session
from termkit.workflow.deciding import preview
from termkit.workflow.drafting import EntryDraft, TermDraft


class TermField(Input):
    """One term of one language; `place` is its number in the section, None for a new one."""

    def __init__(self, language: str, place: int | None, value: str, placeholder: str) -> None:
        """The field with what it holds."""
        super().__init__(value, placeholder=placeholder)
        self.language = language
        self.place = place


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
        Binding("escape", "leave", "cancel"),
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "next", show=False),
    ]

    def __init__(self, t: Wording, session: Session, card: Card) -> None:
        """Edit the entry of a candidate, or the one that approving it would make."""
        super().__init__()
        self.t = t
        self.session = session
        self.card = card
        self.revision = card.held.revision
        self.asked_to_leave = False
        self.first = EntryDraft()

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
            with Horizontal(classes="line"):
                yield Label(t("note"))
                yield Input(entry.note, id="note")
            yield Static(self._help(), classes="dim", markup=False)

    def on_mount(self) -> None:
        """Begin at the first empty slot."""
        self.first = self.draft()
        fields = list(self.query(TermField))
        taken = {field.language for field in fields if field.value}
        (next((f for f in fields if f.language not in taken), None) or fields[0]).focus()

    def _slot(self, language: str, terms: tuple[TermSection, ...]) -> ComposeResult:
        tag = primary(language)
        for place, term in enumerate(terms):
            yield from self._field(tag if not place else "", TermField(language, place, term.term, ""))
            if tag == "zh":
                yield from self._field("", PinyinField(place, term.reading, self.t("pinyin")))
        blank = self.t("term.add") if terms else self.t("slot.waits")
        yield from self._field("" if terms else tag, TermField(language, None, "", blank))
        hints = self.card.hints.get(tag, ())
        if hints and not terms:
            words = "  ".join(f"{hint.term} ({self.t.named('origin', hint.origin)})" for hint in hints)
            yield Static(words, classes="hints", markup=False)

    def _field(self, tag: str, field: Input) -> ComposeResult:
        with Horizontal(classes="line"):
            yield Label(self.t.named("language", tag) if tag else "")
            yield field

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
        note = self.query_one("#note", Input).value
        return EntryDraft(note=note, terms={language: tuple(lines) for language, lines in terms.items()})

    def _line(self, field: TermField, reading: str | None) -> TermDraft:
        hints = self.card.hints.get(primary(field.language), ())
        taken = next((hint for hint in hints if hint.term == field.value and field.place is None), None)
        return TermDraft(field.value, field.place, reading=reading, source=taken.origin if taken else None)

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
