"""The section [check] of .termkit.toml: what to check, how severely, and what to leave alone."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path

from termkit.checks.check import Check
from termkit.checks.run import codes_of, every_check
from termkit.errors import ParseError
from termkit.model import Finding, Severity

KEYS = frozenset(
    {"select", "ignore", "exclude", "fail-on", "least", "severity", "source", "target", "suppressions", "baseline"}
)


@dataclass(frozen=True, slots=True)
class Config:
    """What a project asks of its checks."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns of files that a folder may hold and that are not checked."""
    fail_on: Severity = Severity.WARNING
    least: Severity = Severity.WARNING
    severity: dict[str, Severity] = field(default_factory=dict)
    """By code, beginning of a code or name: the severity of the findings of a check, but for the doubtful ones."""
    source: str = ""
    target: str = ""
    suppressions: str = ""
    """Path of a file with suppressions (see `suppress`)."""
    baseline: str = ""
    """Path of a baseline file (see `baseline`)."""


def parse(text: str, path: str | Path = ".termkit.toml") -> Config:
    """The configuration in a TOML text; raises ParseError that names the key and what it may be."""
    try:
        table = tomllib.loads(text).get("check", {})
    except tomllib.TOMLDecodeError as error:
        raise ParseError(f"no settings ({error}); mend it, or name another file with --config", path) from error
    unknown = sorted(table.keys() - KEYS)
    if unknown:
        raise ParseError(f"[check] has no {unknown[0]!r}; there is: {', '.join(sorted(KEYS))}", path)
    severity = {word: _severity(value, path) for word, value in table.get("severity", {}).items()}
    for word in (word for word in severity if not codes_of(word)):
        raise ParseError(f"[check.severity] unknown check {word!r}; `termkit explain` lists them", path)
    return Config(
        select=_words(table, "select", path),
        ignore=_words(table, "ignore", path),
        exclude=_words(table, "exclude", path),
        fail_on=_severity(table.get("fail-on", "warning"), path),
        least=_severity(table.get("least", "warning"), path),
        severity=severity,
        **{key: _word(table, key, path) for key in ("source", "target", "suppressions", "baseline")},
    )


def _words(table: dict[str, object], key: str, path: str | Path) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ParseError(f'[check] {key} must be a list of texts, such as ["BT1", "BT306"]', path)
    return tuple(value)


def _word(table: dict[str, object], key: str, path: str | Path) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ParseError(f"[check] {key} must be a text in quotation marks", path)
    return value


def _severity(value: object, path: str | Path) -> Severity:
    try:
        return Severity(str(value))
    except ValueError as error:
        raise ParseError(f"{value!r} is no severity: error, warning or info", path) from error


def apply(findings: list[Finding], config: Config) -> list[Finding]:
    """The findings with the severities that the configuration sets.

    Those that a check itself holds for less than its own severity (“perhaps no error”) are not raised.
    """
    checks = {check.code: (check, _wanted(check, config)) for check in every_check()} if config.severity else {}
    return [_with_severity(f, *checks[f.code]) if f.code in checks else f for f in findings]


def _wanted(check: Check, config: Config) -> Severity | None:
    """The severity for a check: the longest word that names it decides, BT313 before BT3."""
    words = [word for word in config.severity if check.code in codes_of(word)]
    return config.severity[max(words, key=len)] if words else None


def _with_severity(finding: Finding, check: Check, wanted: Severity | None) -> Finding:
    is_doubtful = not finding.severity.reaches(check.severity)
    if wanted is None or (is_doubtful and wanted.reaches(finding.severity)):
        return finding
    return replace(finding, severity=wanted)
