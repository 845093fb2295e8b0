"""Check: files against the term base, and the base against itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from termkit.checks.check import Located, SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext, check_entries, check_text
from termkit.errors import FormatError
from termkit.model import Document, Finding, Severity
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.terms.entries import iterate_entries
from termkit.workflow.base.glossaries import SOURCES, register_beside
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.checks.directions import directions, lines_direction
from termkit.workflow.checks.gathering import gather_files, is_text, partners
from termkit.workflow.checks.pairs import line_pairs, pairs_of

Compiled = Callable[[str, str], CompiledBase]
Failed = Callable[[Path, FormatError], None]
"""Is told of a file that could not be read, and why."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to check for."""

    source: str = ""
    target: str = ""
    """Languages of bitexts; empty ones are those that each file holds."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    least: Severity = Severity.WARNING
    date: str = ""
    lines: bool = False
    """Text files hold a segment a line, and two of them are a bitext."""


def check_files(
    base: TermBase | None,
    files: Sequence[Path],
    wish: Wish,
    advance: Advance = quiet,
    *,
    failed: Failed | None = None,
) -> list[Finding]:
    """The findings over bitexts, single texts, glossaries and whatever of these folders hold, in a stable order.

    Raises FormatError for a file that cannot be read; where `failed` is given, it is called with the file and the error
    instead, and the others are checked.
    """
    compiled = cache(partial(compile_base, base, advance=advance))
    there = gather_files(files).files
    pairs, others = partners(there) if wish.lines else ([], there)
    found: list[Finding] = []
    terms: list[Located] = []

    def check(path: Path) -> None:
        if is_glossary(path, wish):  # all together, behind the last
            terms.extend(list(located_entries(path, wish)) if path.name != SOURCES else ())
        else:
            found.extend(check_file(path, compiled, wish, advance))

    for pair in pairs:
        with _passed_over(pair, failed):
            found += _lines(*pair, compiled, wish, advance)
    for path in others:
        with _passed_over((path,), failed):
            check(path)
    found += check_terms(terms, wish) if terms else []
    return sorted(found, key=lambda f: (f.path, f.unit or 0, f.line or 0, f.column or 0, f.code, f.message))


@contextmanager
def _passed_over(paths: Sequence[Path], failed: Failed | None) -> Iterator[None]:
    """Which of the files cannot be read, and why, is told to `failed`, where there is such, and raised where not."""
    try:
        yield
    except FormatError as error:
        if failed is None:
            raise
        failed(next((path for path in paths if str(path) == error.path), paths[0]), error)


def is_glossary(path: Path, wish: Wish) -> bool:
    """Whether a file holds terms: termkit's own table or what stands beside one, a list of others, or TBX.

    Who names both languages calls a list of others or a TBX file a bitext.  Raises FormatError if nobody knows it.
    """
    if is_text(path):
        return False
    from termkit.formats import detect
    from termkit.formats.reading.listed import is_list

    if path.name == SOURCES or detect(path).name == "tsv":
        return True
    return not (wish.source and wish.target) and is_list(path)


def check_file(path: Path, compiled: Compiled, wish: Wish, advance: Advance = quiet) -> list[Finding]:
    """The findings over one bitext or text; `compiled` gives the base ready for a source and a target language."""
    if is_text(path):
        return _text(path, compiled, wish)
    return [
        finding
        for direction in directions(path, wish.source, wish.target)
        for finding in _bitext(
            partial(pairs_of, path, *direction, is_asked_for=bool(wish.target)),
            compiled,
            direction,
            wish,
            _named(advance, path),
        )
    ]


def _lines(source: Path, target: Path, compiled: Compiled, wish: Wish, advance: Advance) -> list[Finding]:
    direction = lines_direction(source, target, wish.source, wish.target)
    return _bitext(partial(line_pairs, source, target), compiled, direction, wish, _named(advance, source))


def _named(advance: Advance, path: Path) -> Advance:
    """What tells how far a file is, with its name."""
    return lambda stage, done, total: advance(f"{path.name}, {stage}", done, total)


def check_base(base: TermBase, wish: Wish) -> list[Finding]:
    """The findings over the entries of the base itself."""
    return check_terms([Located(stored.entry, base.path) for stored in iterate_entries(base)], wish)


def check_terms(located: Sequence[Located], wish: Wish) -> list[Finding]:
    """The findings over the entries of glossary files, checked together."""
    from termkit.readings.pinyin import pinyin

    return check_entries(located, select=wish.select, ignore=wish.ignore, readings=pinyin, least=wish.least)


def located_entries(path: Path, wish: Wish = Wish()) -> Iterator[Located]:
    """The entries of a glossary file with the line of their first row; of a list of others, each row as it stands."""
    from itertools import groupby

    from termkit.formats import ReadOptions, detect
    from termkit.formats.reading.listed import read_list
    from termkit.formats.reading.opening import opened
    from termkit.formats.tsv.read import concept, rows_of

    if detect(path).name != "tsv":
        for row in read_list(path, ReadOptions(source=wish.source, target=wish.target)):
            yield Located(row.entry, str(path), row.line, row.tells_sources)
        return
    register = register_beside(path)
    with opened(path) as source:
        for _, rows in groupby(rows_of(source), key=lambda row: row["id"]):
            held = list(rows)
            try:
                yield Located(concept(held), str(path), held[0].line, register=register)
            except ValueError as error:
                raise FormatError(str(error), path, held[0].line) from error


def _bitext(
    pairs: Callable[[], Iterable[SegmentPair]],
    compiled: Compiled,
    direction: tuple[str, str],
    wish: Wish,
    advance: Advance,
) -> list[Finding]:
    source, target = direction
    return check_bitext(
        pairs(),
        compiled(source, target),
        source=source,
        target=target,
        select=wish.select,
        ignore=wish.ignore,
        date=wish.date,
        least=wish.least,
        advance=advance,
    )


def _text(path: Path, compiled: Compiled, wish: Wish) -> list[Finding]:
    from termkit.documents import read_document

    document: Document = read_document(path)
    return check_text(
        document,
        compiled(document.language, document.language),
        document.language,
        select=wish.select,
        ignore=wish.ignore,
        date=wish.date,
        least=wish.least,
    )
