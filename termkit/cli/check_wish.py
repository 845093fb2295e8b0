"""What `termkit check` was asked for, by its options and by .termkit.toml; and which findings are left of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.checks.config import Config
    from termkit.model import Finding
    from termkit.workflow.checking import Wish


def config_of(options: dict[str, Any]) -> Config:
    """The settings of the file that --config names, or of .termkit.toml; raises FormatError."""
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


def wish_of(options: dict[str, Any], config: Config) -> Wish:
    """What to check for; an option that was given goes before the settings."""
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


def narrowed(
    findings: list[Finding], files: tuple[Path, ...], config: Config, options: dict[str, Any]
) -> list[Finding]:
    """The findings that settings, suppressions, the lines that changed, and a baseline leave."""
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
    return list(found)
