"""Bitexts to look at: those of the memory, and files that were sent; what the checks said of them, kept for a while."""

from __future__ import annotations

import secrets
import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from termkit.checks.compiled import CompiledBase
from termkit.errors import FormatError, NotFound
from termkit.model import Finding, Severity
from termkit.store.database import TermBase
from termkit.store.markers import entries_marker
from termkit.store.memory.bitexts import bitext_texts
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.memory.side_by_side import MOST, Bitext, bitext_of, findings_of, read_bitext

SENT = "file-"
"""How the names of sent files begin; they live in this server alone, and are gone when it ends."""
KEPT = 5
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Stage:
    """How far the check that runs now has come."""

    name: str = ""
    """The bitext; empty where nothing is checked."""
    pairs: int = 0
    done: int | None = None
    """Pairs that were looked at; None while the base is prepared."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A bitext with all that was found in it, and the base it was checked against."""

    bitext: Bitext
    findings: tuple[Finding, ...]
    compiled: CompiledBase


class Shelf:
    """The latest few files and results; one check runs at a time."""

    def __init__(self) -> None:
        """An empty shelf."""
        self._files: OrderedDict[str, tuple[str, Bitext]] = OrderedDict()
        self._compiled: tuple[tuple[object, ...], CompiledBase] | None = None
        self._checked: OrderedDict[tuple[object, ...], Checked] = OrderedDict()
        self._turn = threading.Lock()
        self._stage = Stage()

    def put(self, content: bytes, title: str, source: str = "", target: str = "") -> str:
        """Read a file that was sent, keep its pairs, and give the name to ask for it by; raises FormatError."""
        shown = Path(title.replace("\\", "/")).name[:LONGEST_NAME] or "?"
        with tempfile.TemporaryDirectory() as folder:
            # the name that was sent is only shown: the file is stored under ours, with a plain suffix
            place = Path(folder) / f"sent{_suffix(shown)}"
            place.write_bytes(content)
            try:
                bitext = read_bitext(place, source, target)
            except FormatError as error:
                raise error.at(shown) from None
        if not bitext.pairs:
            raise FormatError("holds no pair of texts", shown)
        name = f"{SENT}{secrets.token_hex(6)}"
        self._files[name] = (shown, bitext)
        while len(self._files) > KEPT:
            self._files.popitem(last=False)
        return name

    def files(self) -> list[tuple[str, str, Bitext]]:
        """The files that were sent, latest first, as (name, title, pairs)."""
        return [(name, title, bitext) for name, (title, bitext) in reversed(self._files.items())]

    def file(self, name: str) -> Bitext:
        """The pairs of a file that was sent; raises NotFound."""
        if name not in self._files:
            raise NotFound(f"the file {name} is no longer here; send it again", key="no-file")
        return self._files[name][1]

    def title(self, name: str) -> str:
        """How a file was called; empty for a bitext of the memory."""
        return self._files[name][0] if name in self._files else ""

    def find(self, base: TermBase, name: str, source: str, target: str) -> Bitext:
        """The pairs of a bitext, at most MOST; raises NotFound."""
        if name.startswith(SENT):
            return self.file(name)
        return bitext_of(bitext_texts(base, name, source, target, limit=MOST + 1), source, target)

    def check(self, base: TermBase, name: str, source: str, target: str) -> Checked:
        """The bitext with its findings, checked anew only when the base has changed; raises NotFound."""
        bitext = self.find(base, name, source, target)
        key = name, bitext.source, bitext.target, entries_marker(base)
        with self._turn:
            if key not in self._checked:
                self._checked[key] = self._check(base, name, bitext)
                while len(self._checked) > KEPT:
                    self._checked.popitem(last=False)
            return self._checked[key]

    def stage(self, name: str) -> Stage:
        """How far the check of a bitext has come; nothing while it waits for its turn."""
        stage = self._stage
        return stage if stage.name == name else Stage()

    def _check(self, base: TermBase, name: str, bitext: Bitext) -> Checked:
        def advance(_stage: str, done: int, _total: int) -> None:
            self._stage = Stage(name, len(bitext.pairs), done)

        self._stage = Stage(name, len(bitext.pairs))
        try:
            compiled = self._compile(base, bitext)
            advance("", 0, 0)
            findings = findings_of(bitext, compiled, Severity.INFO, advance)
        finally:
            self._stage = Stage()
        return Checked(bitext, tuple(findings), compiled)

    def _compile(self, base: TermBase, bitext: Bitext) -> CompiledBase:
        key = bitext.source, bitext.target, entries_marker(base)
        if self._compiled is None or self._compiled[0] != key:
            # two bases at once would need twice the memory, and results keep the base they were found by
            self._checked.clear()
            self._compiled = None
            self._compiled = key, compile_base(base, bitext.source, bitext.target)
        return self._compiled[1]


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= 10 else ""
