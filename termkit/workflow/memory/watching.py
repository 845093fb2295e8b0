"""Watch: an OmegaT project whose memory and glossary follow the base while people work on both.

OmegaT notices changed files of `tm/auto` and `glossary` by itself, so that a unit or term is there a moment after it
was approved.  Both files are whole at any time: they are written beside their place and renamed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from termkit.errors import FormatError, TermkitError
from termkit.model import TranslationUnit, primary
from termkit.store.database import TermBase
from termkit.store.memory.units import iterate_units
from termkit.workflow.exchange.exporting import chosen_entries

PAIR = ("zh-CN", "ru")
NOT_SURE = frozenset({"draft", "fuzzy", "rejected"})
"""Units of these statuses stay out: OmegaT inserts what stands in tm/auto without asking."""
INTERVAL = 2.0


@dataclass(frozen=True, slots=True)
class Project:
    """Where an OmegaT project keeps its memory and glossary, and the languages it is about."""

    memory: Path
    glossary: Path
    pair: tuple[str, str]


class Handed(NamedTuple):
    """What was written for OmegaT: how many units and terms, and where."""

    units: int
    terms: int
    project: Project


def read_project(folder: Path, pair: tuple[str, str] | None = None) -> Project:
    """The project in a folder, by its omegat.project; `pair` goes before the languages that stand there.

    A folder without that file is taken for a project only where `pair` is given.  Raises FormatError.
    """
    file = folder / "omegat.project"
    if not folder.is_dir():
        raise FormatError("is no folder; name the folder of an OmegaT project", folder)
    if not file.exists():
        if pair is None:
            raise FormatError("holds no omegat.project; name an OmegaT project, or its languages with --pair", folder)
        return Project(folder / "tm/auto/termkit.tmx", folder / "glossary/termkit.txt", pair)
    said = _settings(file)
    languages = pair or (said.get("source_lang") or PAIR[0], said.get("target_lang") or PAIR[1])
    memory, glossary = (
        _folder(folder, said.get(name, ""), usual) for name, usual in (("tm_dir", "tm"), ("glossary_dir", "glossary"))
    )
    return Project(memory / "auto/termkit.tmx", glossary / "termkit.txt", languages)


def hand_over(base: TermBase, project: Project) -> Handed:
    """Write the base's units and terms where OmegaT reads them.  Raises FormatError."""
    from termkit.formats import ExportOptions, export

    for file in (project.memory, project.glossary):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FormatError(f"cannot be made ({error.strerror})", file.parent) from error
    wanted = ExportOptions(format="tmx", profile="omegat", pair=project.pair)
    memory = export([], _units(base, project.pair), project.memory, wanted)
    entries = list(chosen_entries(base, "entries"))
    glossary = export(entries, [], project.glossary, ExportOptions(format="omegat", pair=project.pair))
    return Handed(memory.units, sum(glossary.written.values()), project)


def watch(
    db: str,
    project: Project,
    *,
    tell: Callable[[Handed], None],
    warn: Callable[[TermkitError], None],
    interval: float = INTERVAL,
    rounds: Iterator[object] | None = None,
) -> None:
    """Hand over at once, and again whenever the base has changed, looking every `interval` seconds.

    Runs until it is interrupted, or through `rounds`.  What goes wrong on the way (a base that is being rebuilt, a full
    disk) is told to `warn`, and tried again when the base changes; the first hand-over raises.
    """
    state = _state(db)
    tell(_handed(db, project))
    for _ in rounds or iter(int, 1):
        time.sleep(interval)
        fresh = _state(db)
        if fresh == state:
            continue
        state = fresh
        try:
            tell(_handed(db, project))
        except TermkitError as error:
            warn(error)


def _handed(db: str, project: Project) -> Handed:
    with TermBase.open(db, create=False) as base:
        return hand_over(base, project)


def _state(db: str) -> list[tuple[int, int]]:
    """Size and time of the base and of its journal: one of them changes with every change."""
    files = [Path(db), Path(f"{db}-wal")]
    stats = [file.stat() for file in files if file.exists()]
    return [(stat.st_mtime_ns, stat.st_size) for stat in stats if stat.st_size]


def _units(base: TermBase, pair: tuple[str, str]) -> Iterator[TranslationUnit]:
    for _, unit in iterate_units(base):
        if unit.status not in NOT_SURE and all(unit.text(primary(language)) for language in pair):
            yield unit


def _settings(file: Path) -> dict[str, str]:
    from lxml import etree

    try:
        root = etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except (etree.XMLSyntaxError, OSError) as error:
        raise FormatError(
            f"cannot be read as an OmegaT project ({error}); open it in OmegaT and save it", file
        ) from error
    return {str(element.tag): (element.text or "").strip() for element in root.iter(etree.Element)}


def _folder(project: Path, said: str, usual: str) -> Path:
    return project / (usual if said in ("", "__DEFAULT__") else said)
