"""The base made ready for checking: compiled once, and kept beside the base for the next time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from termkit import __version__
from termkit.checks.base.kept import dumps, loads
from termkit.checks.compiled import CompiledBase
from termkit.checks.indexes import indexes, keeper
from termkit.errors import FormatError, StoreError
from termkit.model import Kind, TermSection, primary
from termkit.progress import Advance, quiet
from termkit.store.codec import dump
from termkit.store.database import TermBase
from termkit.store.terms.compiled import Compiled, compiled_file
from termkit.store.terms.lazily import LazyEntries
from termkit.store.terms.search import forms_by_term
from termkit.text.collector import collector_paused
from termkit.text.inflection import is_acronym, term_forms
from termkit.text.matching import TermForm
from termkit.workflow.base.makers import makers_of_keys, making
from termkit.workflow.base.renewing import renew_forms

UNFOLDED = "unfolded entries"
"""The piece with the entries that are read otherwise than they are stored: what their cells hold, each a term."""


def compile_base(
    base: TermBase | None, source: str = "zh", target: str = "ru", advance: Advance = quiet
) -> CompiledBase:
    """The base ready for checks of one direction; without a base nothing but the general checks speaks.

    What compiling finds out is kept in a file beside the base and used until an entry changes, or the code or the data
    that make the forms do.  It may be deleted.
    """
    languages = source, target
    if base is None:
        return CompiledBase((), languages)
    with collector_paused():  # nothing of all this is done with when it is there
        return _compiled(base, languages, advance)


def _compiled(base: TermBase, languages: tuple[str, str], advance: Advance) -> CompiledBase:
    entries = LazyEntries(base, without=Kind.FRAME)
    place = Path(f"{base.path}.{'-'.join(map(primary, languages))}.compiled")
    key = f"{__version__} {making()} {' '.join(languages)} {entries.digest()}"
    if kept := _kept(place, key):
        forms = {code: kept.forms(code) for code in map(primary, languages)}
        unfolded = json.loads(kept.piece(UNFOLDED) or b"{}")
        return CompiledBase.of_kept(entries.but(unfolded), languages, loads(kept.found), forms, keeper(kept.piece))
    with suppress(StoreError):  # a base that may not be written to is inflected here each time
        renew_forms(base, advance)
    advance("compiling the base", 0, 0)
    compiled = CompiledBase(entries.as_stored(), languages, _stored_forms(base, languages))
    if base.path != ":memory:":
        with suppress(FormatError):  # a folder that may not be written to costs time, nothing else
            _keep(place, key, compiled)
    return compiled


def _kept(place: Path, key: str) -> Compiled | None:
    """What the file holds, if it was made of what `key` says."""
    with suppress(OSError, sqlite3.DatabaseError):  # a file that is not there or cannot be used is made again
        kept = Compiled(place.read_bytes())
        return kept if kept.key == key else None
    return None


def _keep(place: Path, key: str, compiled: CompiledBase) -> None:
    from termkit.formats.writing.saving import save

    forms = {code: compiled.forms(code) for code in map(primary, compiled.languages)}
    one, *_, other = compiled.languages
    pieces = dict(indexes(compiled, one) if one == other else ())
    pieces[UNFOLDED] = json.dumps({name: dump(compiled.entries[name]) for name in compiled.unfolded}).encode()
    save([compiled_file(key, dumps(compiled.kept()), forms, pieces.items())], place, is_database=True)


def _stored_forms(
    base: TermBase, languages: Iterable[str]
) -> Callable[[str, TermSection, str, Kind | None], Iterable[TermForm]]:
    """The inflected forms that the base keeps; what it does not keep is inflected."""
    stored = {primary(tag): forms_by_term(base, primary(tag), makers_of_keys()) for tag in languages}

    def forms_of(key: str, term: TermSection, language: str, kind: Kind | None) -> Iterable[TermForm]:
        forms = stored.get(primary(language), {}).get((key.partition("\t")[0], term.term))
        if not forms:
            return term_forms(key, term, language, kind)
        strict = term.case_sensitive or is_acronym(term.term)
        return [TermForm(key, form, strict, term.nested) for form in forms]

    return forms_of
