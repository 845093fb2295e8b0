"""`termkit check`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from termkit.cli.options import messages_option, progress
from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.checks.config import Config
    from termkit.model import Finding
    from termkit.store.database import TermBase
    from termkit.workflow.checking import Wish

SEVERITIES = ("error", "warning", "info")
STDIN = Path("-")


def _day(text: str) -> str:
    """The date of an option: a year, a month or a day as ISO 8601 writes it."""
    from datetime import date

    try:
        date.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date; write 2013-09-07, 2013-09 or 2013") from None
    return text


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, allow_dash=True))
@click.option("--source", metavar="LANG", help="Source language of bitexts (default: zh where the file has it).")
@click.option("--target", metavar="LANG", help="Target language of bitexts (default: the other languages of the file).")
@click.option("--lines", is_flag=True, help="Text files hold a segment a line: two, or a.zh.txt with a.ru.txt.")
@click.option("--select", multiple=True, metavar="CODE", help="Only these checks, by code or beginning of a code.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these checks.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Not these files of a folder (drafts, *.bak.txt).")
@click.option("--least", type=click.Choice(SEVERITIES), help="Leave out what matters less (default: warning).")
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Exit 1 from here on (default: warning).")
@click.option(
    "--date",
    default="",
    metavar="ISO",
    callback=lambda _context, _option, text: _day(text),
    help="Date of the document, for names valid for a time.",
)
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Default: .termkit.toml.")
@click.option("--suppress", type=click.Path(path_type=Path, exists=True), help="A file of allowed findings.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Tell only what this file does not hold.")
@click.option("--write-baseline", type=click.Path(path_type=Path), help="Write the findings as a baseline.")
@click.option("--changed-since", metavar="REVISION", help="Only lines that git knows to have changed since.")
@click.option("--fix", is_flag=True, help="Write unambiguous suggestions back into the files, and tell what is left.")
@click.option(
    "--output",
    type=click.Choice(["text", "tsv", "json", "sarif", "junit", "html", "xlsx"]),
    default="text",
    show_default=True,
    help="How to tell.",
)
@messages_option
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file (xlsx needs one).")
@click.pass_obj
def command(db: str, /, files: tuple[Path, ...], output: str, to: Path | None, **options: Any) -> None:
    """Check FILES against the term base: bitexts, single texts, glossaries (or, without FILES, the base itself).

    Of a folder all files of known kinds are checked, those of its folders too; hidden ones are not.  `-` is standard
    input.

    Exit code 0: clean, 1: findings, 2: error.  `termkit explain CODE` tells what a check says and why.

    \b
    Examples:  termkit check translation.tmx
               termkit check translation.xlf --source zh --target ru
               termkit check statement.docx
               termkit check translations/ --exclude drafts
               termkit check --lines report.zh.txt report.ru.txt
               termkit check glossaries/
    """
    from termkit.workflow.checking import check_base, check_files

    if options["fix"] and (STDIN in files or not files):
        raise click.UsageError("--fix needs files: neither standard input nor the base can be mended")
    if output == "xlsx" and to is None:
        raise click.UsageError("--output xlsx wants a file: --to findings.xlsx")
    config = _config(options)
    wish = _wish(options, config)
    files = _gathered(files, (*config.exclude, *options["exclude"]))

    def check() -> list[Finding]:
        with _base_at(db, files, wish) as base, _at_hand(files) as there, progress("checking") as advance:
            found = check_files(base, there, wish, advance) if files or base is None else check_base(base, wish)
            found = [_as_named(finding, there, files) for finding in found]
        return _narrowed(found, files, config, options)

    findings = check()
    if options["write_baseline"]:
        _write_baseline(findings, options["write_baseline"])
    if options["fix"] and _mend(files, findings, wish):
        findings = check()  # what is left
    _tell([_said(finding, options["messages"]) for finding in findings], output, to, options["messages"])
    sys.exit(1 if _fails(findings, options["fail_on"] or config.fail_on) else 0)


def _fails(findings: Sequence[Finding], threshold: str) -> bool:
    """Whether a finding is of that severity or graver; none is where it is `never`."""
    from termkit.model import Severity

    return threshold != "never" and any(finding.severity.reaches(Severity(threshold)) for finding in findings)


def _write_baseline(findings: Sequence[Finding], path: Path) -> None:
    from termkit.checks import baseline
    from termkit.formats.saving import save

    save([baseline.write(findings)], path)


def _mend(files: Sequence[Path], findings: Sequence[Finding], wish: Wish) -> bool:
    """Write the suggestions back into the files, and say of each how many; True where there was any."""
    from termkit.workflow.fixing import fix_files

    mended = fix_files(files, findings, wish)
    for path, count in mended:
        click.echo(f"{path}: {count} {'place' if count == 1 else 'places'} mended", err=True)
    return any(count for _, count in mended)


def _gathered(named: Sequence[Path], exclude: Sequence[str]) -> tuple[Path, ...]:
    """The files that were named or stand in a folder that was; what was left alone in folders is told."""
    from termkit.workflow.gathering import gather_files

    found = gather_files(named, exclude)
    if any(path.is_dir() for path in named):
        click.echo(f"{len(found.files)} files to check{_left_alone(found.skipped)}", err=True)
    return tuple(found.files)


def _left_alone(skipped: Counter[str]) -> str:
    kinds = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(skipped.items()))
    return f"; left alone, as no bitext or text: {kinds}" if kinds else ""


def _base_at(db: str, files: Sequence[Path], wish: Wish) -> AbstractContextManager[TermBase | None]:
    """The term base; none where nobody has named one and none is at the usual place, which is said."""
    from termkit.store.database import TermBase

    usual = click.get_current_context().find_root().get_parameter_source("db") is ParameterSource.DEFAULT
    if Path(db).exists() or not usual:
        return TermBase.open(db, create=False)
    if not files:
        raise click.UsageError("name files to check; there is no term base to check by itself")
    from termkit.workflow.checking import is_glossary

    if not all(path != STDIN and is_glossary(path, wish) for path in files):
        click.echo(
            f"no {db} here: checked without terms; make one with `termkit build`, or name one with --db", err=True
        )
    return nullcontext()


@contextmanager
def _at_hand(files: Sequence[Path]) -> Iterator[list[Path]]:
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


def _as_named(finding: Finding, there: Sequence[Path], files: Sequence[Path]) -> Finding:
    """The finding under the name that the user gave its file."""
    for copy, given in zip(there, files, strict=True):
        if copy != given and finding.path == str(copy):
            return replace(finding, path=str(given))
    return finding


def _said(finding: Finding, language: str) -> Finding:
    if language == "en":
        return finding
    from termkit.checks.telling import message_in

    return replace(finding, message=message_in(finding.message, language))


def _config(options: dict[str, Any]) -> Config:
    from termkit.checks.config import Config, parse

    path = options["config"] or Path(".termkit.toml")
    if options["config"] is None and not path.exists():
        return Config()
    return parse(_text_of(path), path)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"not UTF-8 (byte {error.start}); choose the right file or convert it", path) from error


def _wish(options: dict[str, Any], config: Config) -> Any:
    from termkit.model import Severity
    from termkit.workflow.checking import Wish

    return Wish(
        source=options["source"] or config.source,
        target=options["target"] or config.target,
        select=tuple(options["select"]) or config.select,
        ignore=(*config.ignore, *options["ignore"]),
        least=Severity(options["least"]) if options["least"] else config.least,
        date=options["date"],
        lines=options["lines"],
    )


def _narrowed(
    findings: list[Finding], files: tuple[Path, ...], config: Config, options: dict[str, Any]
) -> list[Finding]:
    from termkit.checks import baseline, changes, suppress
    from termkit.checks.config import apply
    from termkit.workflow.allowing import inline_allowances

    found = apply(findings, config)
    rules_file = options["suppress"] or (Path(config.suppressions) if config.suppressions else None)
    rules = suppress.parse(_text_of(rules_file), rules_file) if rules_file else []
    found = suppress.without(found, rules, inline_allowances(files))
    if options["changed_since"]:
        found = changes.since(found, options["changed_since"])
    known = options["baseline"] or (Path(config.baseline) if config.baseline else None)
    if known:
        found = baseline.new(found, baseline.read(_text_of(known), known))
    return [replace(f) for f in found]


def _tell(findings: list[Finding], output: str, to: Path | None, language: str) -> None:
    from termkit.checks.report import RENDERERS, html

    if output == "xlsx":
        from termkit.checks.report import xlsx

        xlsx.write(findings, to or Path("findings.xlsx"))
        return
    text = html.render(findings, language) if output == "html" else RENDERERS[output](findings)
    if to is None:
        click.echo(text, nl=not text.endswith("\n") and bool(text))
        return
    from termkit.formats.saving import save

    save([text], to)
