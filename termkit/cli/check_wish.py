"""What `termkit check` was asked for, by its options and by .termkit.toml; and which findings are left of it.

What is wrong with an option is told before anything is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.checks.config import Config
    from termkit.model import Finding, Severity
    from termkit.workflow.checks.checking import Wish


SETTINGS = ".termkit.toml"


def config_of(options: dict[str, Any]) -> Config:
    """The settings of the file that --config names, or of the nearest .termkit.toml; raises FormatError.

    Files that settings found further up name are beside those settings.
    """
    from termkit.checks.config import Config, parse

    path = options["config"] or _nearest_settings()
    if path is None:
        return Config()
    config = parse(_text_of(path), path)
    if options["config"] is not None or path.parent == Path():
        return config
    beside = [str(path.parent / file) if file else "" for file in (config.suppressions, config.baseline)]
    return replace(config, suppressions=beside[0], baseline=beside[1])


def _nearest_settings() -> Path | None:
    """The settings of the working folder, or of the nearest folder above it within the same git repository."""
    if Path(SETTINGS).exists():
        return Path(SETTINGS)
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    above = (folder / SETTINGS for folder in here.parents if folder.is_relative_to(root))
    return next((path for path in above if path.exists()), None)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"not UTF-8 (byte {error.start}); choose the right file or convert it", path) from error


def wish_of(options: dict[str, Any], config: Config) -> Wish:
    """What to check for; an option that was given goes before the settings.  Raises UnknownName for a check."""
    from termkit.checks.run import refuse_unknown
    from termkit.model import Severity
    from termkit.workflow.checks.checking import Wish

    wish = Wish(
        source=options["source"] or config.source,
        target=options["target"] or config.target,
        select=_codes(options["select"]) or config.select,
        ignore=(*config.ignore, *_codes(options["ignore"])),
        least=Severity.INFO if config.severity else _least(options, config),
        date=options["date"],
        lines=options["lines"],
    )
    refuse_unknown((*wish.select, *wish.ignore))
    return wish


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    """The codes of an option that may come again or have several: BT203,BT202."""
    return tuple(code.strip() for word in words for code in word.split(",") if code.strip())


def _least(options: dict[str, Any], config: Config) -> Severity:
    from termkit.model import Severity

    return Severity(options["least"]) if options["least"] else config.least


def narrowing_of(
    config: Config, options: dict[str, Any], wish: Wish
) -> Callable[[list[Finding], Mapping[str, Path]], list[Finding]]:
    """What leaves of the findings over files those that settings, suppressions, changed lines and a baseline let pass.

    The files come by the names that the findings give them.

    Raises FormatError for a file of suppressions or a baseline that cannot be read.
    """
    from termkit.checks.config import apply
    from termkit.checks.findings import baseline, changes, suppress
    from termkit.workflow.checks.allowing import inline_allowances
    from termkit.workflow.checks.earlier import earlier_pairs, translations_of

    rules_file = options["suppress"] or (Path(config.suppressions) if config.suppressions else None)
    rules = suppress.parse(_text_of(rules_file), rules_file) if rules_file else []
    known_file = options["baseline"] or (Path(config.baseline) if config.baseline else None)
    known = baseline.read(_text_of(known_file), known_file) if known_file else None

    def narrowed(findings: list[Finding], files: Mapping[str, Path]) -> list[Finding]:
        least, revision = _least(options, config), options["changed_since"]
        told = [finding for finding in apply(findings, config) if finding.severity.reaches(least)]
        found = suppress.without(told, rules, inline_allowances(files, wish))
        if revision:
            found = changes.since(found, revision, partial(earlier_pairs, revision, wish), translations_of(files, wish))
        return baseline.new(found, known) if known is not None else list(found)

    return narrowed
