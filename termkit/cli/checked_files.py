"""The files and the base that `termkit check` was given: folders walked, standard input in a file, no base at all."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.model import Finding
    from termkit.store.database import TermBase
    from termkit.workflow.checks.checking import Wish

STDIN = Path("-")


def gathered(named: Sequence[Path], exclude: Sequence[str]) -> tuple[Path, ...]:
    """The files that were named or stand in a folder that was; what was left alone in folders is told."""
    from termkit.workflow.checks.gathering import gather_files

    found = gather_files(named, exclude)
    if any(path.is_dir() for path in named):
        click.echo(f"{len(found.files)} files to check{_left_alone(found.skipped)}", err=True)
    return tuple(found.files)


def _left_alone(skipped: Counter[str]) -> str:
    kinds = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(skipped.items()))
    return f"; left alone, as no bitext or text: {kinds}" if kinds else ""


def hint_at_pair(files: Sequence[Path]) -> None:
    """Say that two texts in different languages are not checked against each other, as whoever names them may think."""
    from termkit.workflow.checks.gathering import ALIGN_FIRST, is_text

    with suppress(FormatError):  # what is wrong with one is told when it is checked
        if len(files) != 2 or not all(map(is_text, files)):
            return
        from termkit.documents import read_document

        if len({read_document(path).language for path in files}) == 2:
            click.echo(f"two texts, each checked by itself; to check one against the other, {ALIGN_FIRST}", err=True)


def base_at(db: str, files: Sequence[Path], wish: Wish) -> AbstractContextManager[TermBase | None]:
    """The term base; none where nobody has named one and none is at the usual place, which is said."""
    from termkit.store.database import TermBase

    usual = click.get_current_context().find_root().get_parameter_source("db") is ParameterSource.DEFAULT
    if Path(db).exists() or not usual:
        return TermBase.open(db, create=False)
    if not files:
        raise click.UsageError("name files to check; there is no term base to check by itself")
    if not all(_is_glossary(path, wish) for path in files):
        click.echo(
            f"no {db} here: checked without terms; make one with `termkit build`, or name one with --db", err=True
        )
    return nullcontext()


def _is_glossary(path: Path, wish: Wish) -> bool:
    """Whether a file is checked without a base: a list of terms, or what cannot be read at all."""
    from termkit.workflow.checks.checking import is_glossary

    try:
        return path != STDIN and is_glossary(path, wish)
    except FormatError:
        return True


@contextmanager
def at_hand(files: Sequence[Path]) -> Iterator[list[Path]]:
    """The files, with standard input in a file of its own, under a suffix of its kind."""
    if STDIN not in files:
        yield list(files)
        return
    from termkit.errors import UnknownFormat
    from termkit.formats import detect

    data = sys.stdin.buffer.read()
    try:
        suffix = detect(BytesIO(data)).suffixes[0]
    except UnknownFormat:
        suffix = ".txt"
    with TemporaryDirectory(prefix="termkit-") as folder:
        copy = Path(folder, f"input{suffix}")
        copy.write_bytes(data)
        try:
            yield [copy if path == STDIN else path for path in files]
        except FormatError as error:
            raise error.at("standard input") if error.path == str(copy) else error from error


def as_named(finding: Finding, there: Sequence[Path], files: Sequence[Path]) -> Finding:
    """The finding under the name that the user gave its file."""
    for copy, given in zip(there, files, strict=True):
        if copy != given and finding.path == str(copy):
            return replace(finding, path=str(given))
    return finding


def tell_failed(errors: Iterable[FormatError], there: Sequence[Path], files: Sequence[Path]) -> None:
    """Say on stderr of each file that could not be read why, in the language that the verb was told to speak."""
    from termkit.cli.group import Refused, refusal

    piped = {str(copy) for copy, given in zip(there, files, strict=True) if copy != given}
    for error in errors:
        named = error.at("standard input") if error.path in piped else error
        Refused(refusal(click.get_current_context(), named)).show()
