"""Export records and convert files: choose pairs, write beside, count losses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import IO

from termkit.errors import FormatError, NotRepresentable
from termkit.formats.format import ExportOptions, Format, ReadOptions, Record
from termkit.formats.known import FORMATS, named, read
from termkit.formats.reading.opening import seekable
from termkit.formats.writing.loss import ExportReport, Ledger
from termkit.formats.writing.pairs import entry_of, languages_of
from termkit.formats.writing.profiles import Profile, profile_named
from termkit.formats.writing.saving import is_same, save
from termkit.formats.writing.survey import surveyed
from termkit.model import ConceptEntry, Extra, Finding, TranslationUnit

Place = str | Path | IO[bytes] | IO[str]
USUAL = ExportOptions()


def export(
    entries: Iterable[ConceptEntry],
    units: Iterable[TranslationUnit],
    place: Place,
    options: ExportOptions = USUAL,
) -> ExportReport:
    """Write entries and units to a path or stream, and say what was written and what could not be carried.

    A format of terms takes units as small entries.  A format of one language pair, without `pair`, writes a file for
    each pair of the first language with another, named `STEM.zh-CN-ru.SUFFIX`.  Links become references only where
    `entries` is a collection, since their targets must be known beforehand.
    """
    profile = profile_named(options.profile) if options.profile else None
    kind = format_for(place, options.format, profile)
    if profile:
        options = profile.applied(options)
    if kind.carries == "entries" and (held := list(units)):
        entries, units = [*entries, *map(entry_of, held)], ()
    if isinstance(entries, Collection):
        options = surveyed(entries, options, wide=kind.wide)
    paired = (kind.pairwise and not options.multilingual) or bool(profile and profile.pairwise)
    return written(kind, entries, units, place, options, paired=paired)


def written(
    kind: Format,
    entries: Iterable[ConceptEntry],
    units: Iterable[TranslationUnit],
    place: Place,
    options: ExportOptions,
    *,
    paired: bool,
    ledger: Ledger | None = None,
) -> ExportReport:
    """Write one file, or one per pair, and report."""
    ledger = ledger or Ledger()
    if not paired or options.pair:
        files = [write_one(kind, chain(entries, units), place, options, ledger)]
    else:
        files = write_pairs(kind, list(entries), list(units), place, options, ledger)
    return ExportReport(
        kind.name, tuple(filter(None, files)), ledger.entries, ledger.units, dict(ledger.pairs), ledger.losses()
    )


def write_one(kind: Format, records: Iterable[Record], place: Place, options: ExportOptions, ledger: Ledger) -> str:
    """Write one file; comes back with its name, empty for a stream."""
    if kind.write is None:
        raise FormatError(f"{kind.name} can be read but not written")
    pieces: Iterator[str] | Iterator[bytes] = kind.write(records, options, ledger)
    save(pieces if options.lossy else guarded(pieces, ledger, kind), place)
    return str(place) if isinstance(place, str | Path) else ""


def guarded(pieces: Iterable[str | bytes], ledger: Ledger, kind: Format) -> Iterator[str | bytes]:
    """The pieces; raises NotRepresentable as soon as something is lost."""
    for piece in pieces:
        if ledger.dropped:
            break
        yield piece
    for loss in ledger.losses():
        raise NotRepresentable(
            f"{kind.name} cannot carry: {loss.category} ({loss.example}); leave out --strict to allow the loss"
        )


def write_pairs(
    kind: Format,
    entries: list[ConceptEntry],
    units: list[TranslationUnit],
    place: Place,
    options: ExportOptions,
    ledger: Ledger,
) -> list[str]:
    """Write a file for each pair of the first language with another, a single one under the name given; the names."""
    languages = options.languages or languages_of(entries) or tuple(v.language for u in units[:1] for v in u.variants)
    pairs = [(languages[0], target) for target in languages[1:]]
    if not pairs:
        raise NotRepresentable(f"{kind.name} needs two languages, and there is only {', '.join(languages) or 'none'}")
    places = [place]
    if len(pairs) > 1:
        if not isinstance(place, str | Path):
            raise NotRepresentable(f"{kind.name} holds one language pair; name it, such as --pair {':'.join(pairs[0])}")
        places = [paired_name(Path(place), pair) for pair in pairs]
    return [
        write_one(kind, [*entries, *units], file, replace(options, pair=pair), ledger)
        for file, pair in zip(places, pairs, strict=True)
    ]


def paired_name(place: Path, pair: tuple[str, str]) -> Path:
    """The name of one pair's file: base.zh-CN-ru.tmx."""
    return place.with_name(f"{place.stem}.{pair[0]}-{pair[1]}{place.suffix}")


def format_for(place: Place, format: str, profile: Profile | None, *, memory: bool = False) -> Format:  # noqa: A002  # the word users know
    """The format to write: the one that is named, else the profile's, unless the file's suffix says another.

    A .tmx or .xlsx never holds what its suffix does not say, whatever the program; of TBX a program gets the version
    that it reads.
    """
    if format or profile is None:
        return named(format or by_suffix(place))
    wanted = named(profile.memory if memory else profile.format)
    suffix = Path(place).suffix.lower() if isinstance(place, str | Path) else ""
    if not suffix or suffix in wanted.suffixes or not any(suffix in one.suffixes and one.write for one in FORMATS):
        return wanted
    if suffix == ".tbx":
        return named("tbx-linguist" if profile.name == "archive" else "tbx2")
    return named(by_suffix(place))


def by_suffix(place: Place) -> str:
    """The format that a file's suffix stands for; raises FormatError where none does."""
    suffix = Path(place).suffix.lower() if isinstance(place, str | Path) else ""
    fitting = [one for one in FORMATS if suffix in one.suffixes and one.write]
    found = next((one.name for one in fitting if one.suffixes[0] == suffix), fitting[0].name if fitting else "")
    if not found:
        known = ", ".join(one.name for one in FORMATS if one.write)
        raise FormatError(f"name the format with --format, one of: {known}", None if not suffix else str(place))
    return found


def convert(
    source: str | Path | IO[bytes],
    place: Place,
    options: ExportOptions = USUAL,
    *,
    from_format: str = "",
    reading: ReadOptions | None = None,
) -> ExportReport:
    """Write one file as another format; comes back with what could not be carried, and what its reader had to bend.

    Raises FormatError, also where both are one file: what cannot be carried would be gone.
    """
    profile = profile_named(options.profile) if options.profile else None
    kind = format_for(place, options.format, profile)
    if is_same(source, place):
        raise FormatError("is the file that is read; write to another", str(place))
    if profile:
        options = profile.applied(options)
    source = source if isinstance(source, str | Path) else seekable(source)
    if kind.carries == "entries":
        options = surveyed(read(source, from_format, reading), options, wide=kind.wide)
        if not isinstance(source, str | Path):
            source.seek(0)
    records = read(source, from_format, reading)
    problems: list[Finding] = records.problems
    options = replace(options, source=options.source or records.source.source, header=records.header)
    ledger = Ledger()
    stream: Iterable[Record] = records if kind.carries == "units" else records.entries()
    if not kind.header:
        stream = noting(stream, records.header, ledger)
    paired = kind.pairwise and (kind.carries == "entries" or options.multilingual is False)
    report = written(kind, stream, (), place, options, paired=paired, ledger=ledger)  # type: ignore[arg-type]  # a writer takes both kinds of record
    return replace(report, problems=tuple(problems))


def noting(records: Iterable[Record], header: list[Extra], ledger: Ledger) -> Iterator[Record]:
    """The records; once the first is read, and its file's header with it, that header is noted as lost."""
    first = True
    for record in records:
        if first and header:
            ledger.drop("header of the file", header[0].value, len(header))
        first = False
        yield record
