"""The section [check] of .termkit.toml: what to check, how severely, and what to leave alone."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path

from termkit.checks import CHECKS
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
    """By code or name of a check: the severity of all its findings."""
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
    return Config(
        select=_words(table, "select", path),
        ignore=_words(table, "ignore", path),
        exclude=_words(table, "exclude", path),
        fail_on=_severity(table.get("fail-on", "warning"), path),
        least=_severity(table.get("least", "warning"), path),
        severity={word: _severity(value, path) for word, value in table.get("severity", {}).items()},
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
    """The findings with the severities that the configuration sets."""
    codes = {check.code: config.severity.get(check.code, config.severity.get(check.name)) for check in CHECKS}
    return [replace(f, severity=codes.get(f.code) or f.severity) for f in findings]
