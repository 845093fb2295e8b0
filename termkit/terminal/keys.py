"""The keys of the queue; what each does is told by a word of the interface's catalogue."""

from __future__ import annotations

from textual.binding import Binding, BindingType

KEYS: list[BindingType] = [
    Binding("a", "decide('approve')", "approve"),
    Binding("r", "decide('reject')", "reject"),
    Binding("m", "merge", "merge"),
    Binding("e,enter", "edit", "edit", key_display="e"),
    Binding("u", "undo", "undo"),
    Binding("n", "next", "next"),
    Binding("x", "tick", "terminal.tick"),
    Binding("slash", "search", "search", key_display="/"),
    Binding("f", "filter", "filter"),
    Binding("l", "link", "key.l", show=False),
    Binding("p", "split", "split", show=False),
    Binding("o", "decide('reopen')", "reopen", show=False),
    Binding("j", "walk(1)", "key.j k", show=False),
    Binding("k", "walk(-1)", "key.j k", show=False),
    Binding("space,pagedown", "page(1)", "contexts", show=False, priority=True),
    Binding("b,pageup", "page(-1)", "contexts", show=False, priority=True),
    Binding("question_mark", "help", "help", key_display="?"),
    Binding("q", "quit", "quit"),
]
