"""The screen of `termkit review --terminal`: what is decided, edited, linked, split and taken back in the queue."""

from __future__ import annotations

from termkit.store.database import TermBase
from termkit.terminal.editing import EditScreen
from termkit.terminal.picking import PickScreen
from termkit.terminal.splitting import SplitScreen
from termkit.terminal.walking import QueueApp
from termkit.workflow.review.deciding import Decision

DONE = {"approve": "approved", "reject": "rejected", "merge": "merged", "reopen": "reopened"}


class ReviewApp(QueueApp):
    """The queue with all that a reviewer does to its candidates."""

    def action_decide(self, decision: str) -> None:
        """Approve, reject or reopen the ticked lines, else the candidate that is shown."""
        self._decide(Decision(decision))

    def action_merge(self) -> None:
        """Ask for the entry, then merge the ticked lines, or the candidate that is shown, into it."""
        chosen = self.chosen()
        if chosen:
            self.push_screen(
                PickScreen(self.t, self.session, chosen[0].term),
                lambda entry: self._decide(Decision.MERGE, entry) if entry else None,
            )

    def _decide(self, decision: Decision, entry: str = "") -> None:
        rows = self.chosen()
        if rows and self.attempt(lambda: self.session.decide(decision, rows, entry=entry)):
            name = rows[0].term if len(rows) == 1 else str(len(rows))
            self.notify(f"{name}: {self.t(f'js.{DONE[decision]}')}", markup=False)
            self.renew(rows)
            self.table.clear_ticks()
            if decision is not Decision.REOPEN:
                self.action_next()
            self.tell_progress()

    def action_edit(self) -> None:
        """Fill the slots of the candidate that is shown."""
        if self.card:
            self.push_screen(EditScreen(self.t, self.session, self.card), self._saved)

    def action_link(self) -> None:
        """The form, with its links."""
        if self.card:
            self.push_screen(EditScreen(self.t, self.session, self.card, linking=True), self._saved)

    def _saved(self, saved: bool | None) -> None:
        if saved and self.card:
            was_new = self.card.row.state == "new"
            self.notify(f"{self.card.row.term}: {self.t('js.approved' if was_new else 'js.saved')}", markup=False)
            self.renew([self.card.row])
            self.tell_progress()
            if was_new and self.card.row.state != "new":
                self.action_next()

    def action_split(self) -> None:
        """Give one of the entry's Chinese terms an entry of its own."""
        card = self.card
        terms = [term.term for term in card.held.entry.terms("zh")] if card and card.held.revision else []
        if len(terms) > 1:
            self.push_screen(SplitScreen(self.t, terms), self._split)
        else:
            self.notify(self.t("terminal.split.none"), markup=False)

    def _split(self, term: str | None) -> None:
        card = self.card
        if term and card and self.attempt(lambda: self.session.split(card, term)):
            self.notify(f"{term}: {self.t('js.split')}", markup=False)
            self.renew([card.row])
            self.tell_progress()

    def action_undo(self) -> None:
        """Take back the latest action, and show what it was about."""
        self.attempt(self._undo)

    def _undo(self) -> None:
        subjects = self.session.undo()
        names = [subject.partition(":")[2] for subject in subjects]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        self.notify(f"{names[0]}{more}: {self.t('js.undone')}", markup=False)
        back = [row for row in self.session.rows if row.term in names]
        self.renew(back)
        if back:
            self.table.move_to(back[0].id)
        self.tell_progress()


def review(base: TermBase, *, who: str = "", language: str = "en") -> None:
    """Review the open base in this terminal, until the reviewer quits."""
    ReviewApp(base, who=who, language=language).run()
