"""The line above the queue: how far the work has come, and what the filter lets through."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from termkit.interface.wording import Wording
from termkit.store.mined.queue import QueueFilter
from termkit.terminal.session import Session

BAR = 20


def status_line(t: Wording, session: Session, ticked: int) -> Text:
    """Base, progress, filter, hits, ticked lines."""
    held = session.progress()
    everything = held.done + held.waiting
    full = round(BAR * held.done / everything) if everything else 0
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f" {Path(session.base.path).name} ", "bold")
    text.append("━" * full, "green")
    text.append("━" * (BAR - full), "dim")
    text.append(f" {t('progress.text', done=held.done, all=everything)}   ")
    text.append(f"{t('found', n=session.total)}", "bold")
    text.append(f"  {filter_words(t, session.wanted)}", "dim")
    if ticked:
        text.append(f"  ✓ {ticked} {t('js.selected')}", "bold yellow")
    return text


def filter_words(t: Wording, wanted: QueueFilter) -> str:
    """The filter as a list of words."""
    words = [t.named("state", state) for state in wanted.states]
    words += [t.named("kind", kind) for kind in wanted.kinds]
    words += [t(f"known.{'yes' if wanted.known else 'no'}")] if wanted.known is not None else []
    words += [word for word in (wanted.document, wanted.year) if word]
    words += [t("slot.empty", language=t.named("language", wanted.empty))] if wanted.empty else []
    words += [f"≥ {wanted.min_score:g}"] if wanted.min_score else []
    words += [f"«{wanted.query}»"] if wanted.query else []
    return " · ".join(words)
