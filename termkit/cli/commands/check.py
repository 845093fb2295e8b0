"""`termkit check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.check_wish import config_of, narrowing_of, wish_of
from termkit.cli.checked_files import STDIN, as_named, at_hand, base_at, gathered, hint_at_pair, tell_failed
from termkit.cli.languages import LANGUAGE
from termkit.cli.options import messages_option, progress

if TYPE_CHECKING:
    from termkit.errors import FormatError
    from termkit.model import Finding
    from termkit.workflow.checks.checking import Wish

SEVERITIES = ("error", "warning", "info")


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
@click.option("--source", type=LANGUAGE, help="Source language of bitexts (default: zh where the file has it).")
@click.option("--target", type=LANGUAGE, help="Target language of bitexts (default: the other languages of the file).")
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
    input.  A file that cannot be read is told on standard error, the others are checked.

    Exit code 0: clean, 1: findings, 2: error, also of one file alone.  `termkit explain CODE` tells what a check says
    and why.

    \b
    Examples:  termkit check translation.tmx
               termkit check translation.xlf --source zh --target ru
               termkit check statement.docx
               termkit check translations/ --exclude drafts
               termkit check --lines report.zh.txt report.ru.txt
               termkit check glossaries/
    """
    from termkit.workflow.checks.checking import check_base, check_files

    if options["fix"] and (STDIN in files or not files):
        raise click.UsageError("--fix needs files: neither standard input nor the base can be mended")
    if output == "xlsx" and to is None:
        raise click.UsageError("--output xlsx wants a file: --to findings.xlsx")
    config = config_of(options)
    wish = wish_of(options, config)
    narrowed = narrowing_of(config, options, wish)
    files = gathered(files, (*config.exclude, *options["exclude"]))
    for place in filter(None, (to, options["write_baseline"])):
        from termkit.formats.writing.saving import refuse_unwritable

        refuse_unwritable(place, *files)
    if not wish.lines:
        hint_at_pair(files)

    def check(files: Sequence[Path]) -> tuple[list[Finding], list[Path]]:
        """What is found, and the files that could be read."""
        failed: dict[Path, FormatError] = {}
        with base_at(db, files, wish) as base, at_hand(files) as there:
            with progress("checking") as advance:
                if files or base is None:
                    found = check_files(base, there, wish, advance, failed=failed.__setitem__)
                else:
                    found = check_base(base, wish)
            tell_failed(failed.values(), there, files)
            read = {name: path for name, path in zip(files, there, strict=True) if path not in failed}
            found = [as_named(finding, there, files) for finding in found]
            return narrowed(found, {str(name): path for name, path in read.items()}), list(read)

    findings, read = check(files)
    if files and len(read) < (2 if wish.lines and len(files) == 2 else 1):  # nothing was checked
        sys.exit(2)
    if options["write_baseline"]:
        _write_baseline(findings, options["write_baseline"])
    if options["fix"] and _mend(read, findings, wish):
        findings, _ = check(read)  # what is left
    _tell([_said(finding, options["messages"]) for finding in findings], output, to, options["messages"])
    if len(read) < len(files):
        sys.exit(2)
    sys.exit(1 if _fails(findings, options["fail_on"] or config.fail_on) else 0)


def _fails(findings: Sequence[Finding], threshold: str) -> bool:
    """Whether a finding is of that severity or graver; none is where it is `never`."""
    from termkit.model import Severity

    return threshold != "never" and any(finding.severity.reaches(Severity(threshold)) for finding in findings)


def _write_baseline(findings: Sequence[Finding], path: Path) -> None:
    from termkit.checks.findings import baseline
    from termkit.formats.writing.saving import save

    save([baseline.write(findings)], path)


def _mend(files: Sequence[Path], findings: Sequence[Finding], wish: Wish) -> bool:
    """Write the suggestions back into the files, and say of each how many; True where there was any."""
    from termkit.workflow.checks.fixing import fix_files, is_mended

    for path in files:
        if any(finding.path == str(path) and finding.suggestion for finding in findings) and not is_mended(path):
            click.echo(f"{path}: --fix writes into no file of this kind; mend what is suggested by hand", err=True)
    mended = fix_files(files, findings, wish)
    for path, count in mended:
        click.echo(f"{path}: {count} {'place' if count == 1 else 'places'} mended", err=True)
    return any(count for _, count in mended)


def _said(finding: Finding, language: str) -> Finding:
    if language == "en":
        return finding
    from termkit.checks.findings.telling import message_in

    return replace(finding, message=message_in(finding.message, language))


def _tell(findings: list[Finding], output: str, to: Path | None, language: str) -> None:
    """Print the findings, or write them to a file and say so on stderr."""
    told = _rendered(findings, output, language)
    if to is None:
        click.echo(told, nl=told[-1:] not in ("\n", ""))
        return
    from termkit.formats.writing.saving import save

    save([told], to)
    click.echo(f"{to}: {len(findings)} {'finding' if len(findings) == 1 else 'findings'}", err=True)


def _rendered(findings: list[Finding], output: str, language: str) -> str | bytes:
    """The findings as text, or as the bytes of a workbook."""
    if output == "xlsx":
        from termkit.checks.report import xlsx

        return xlsx.render(findings)
    from termkit.checks.report import RENDERERS, html

    return html.render(findings, language) if output == "html" else RENDERERS[output](findings)
