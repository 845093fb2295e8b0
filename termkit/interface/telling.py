"""What the library says in English, said in Russian or Chinese: faults of files, rules of checks, reasons of conflicts.

The library raises whole sentences, and no format needs to know of languages (`termkit.text.catalogue`).  Findings:
`termkit.checks.findings.telling`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.checks.findings.explain import find
from termkit.interface.wording import Wording
from termkit.model import primary
from termkit.store.terms.conflicts import Contradiction
from termkit.text.catalogue import Catalogue
from termkit.text.tables import read_records

LABELS = ("Source", "Wrong", "Right")


def tell(said: str, language: str) -> str:
    """A sentence of the library in that language; as it is where nobody has translated it, and in English."""
    return _sentences().say(said, language)


class Rule(NamedTuple):
    """A check's rule in the reader's language, and its sources and examples as the check has them."""

    name: str
    text: str
    examples: str


def told_rule(code: str, t: Wording) -> Rule:
    """The rule of a check in the reader's language; raises UnknownName."""
    check = find(code)
    row = {} if t.language == "en" else _rules().get(check.code, {})
    text, mark, examples = check.rule.partition("\nSource:")
    name = row.get(f"name.{t.language}", check.name)
    for label in LABELS:
        examples = f"{mark.lstrip()}{examples}" if label == "Source" else examples
        examples = re.sub(rf"^{label}:", f"{t(f'rule-label.{label}')}:", examples, flags=re.MULTILINE)
    said = row.get(t.language, "").replace("\\\\n", "\0").replace("\\n", "\n").replace("\0", "\\n") or text.strip()
    return Rule(name, f"{check.code} {name} ({t(f'grade.one.{check.severity}')})\n\n{said}", examples)


def told_contradiction(one: Contradiction, t: Wording) -> str:
    """What a file says against the base, in the reader's language; a sentence of an earlier version as it is."""
    key = f"contradiction.{one.code}"
    if not t.has(key):
        return one.text
    group = one.code if one.code in ("kind", "status") else ""
    here, there = (t.named(group, value) if group else value for value in (one.here, one.there))
    return t(key, language=t.named("language", primary(one.language)), term=one.term, here=here, there=there)


@cache
def _sentences() -> Catalogue:
    return Catalogue(read_records("interface/said.tsv"), _value)


def _value(name: str, value: str, language: str) -> str:
    """A slot called `said` holds a sentence itself."""
    return tell(value, language) if name == "said" else value


@cache
def _rules() -> dict[str, dict[str, str]]:
    """The names and rules of the checks in other languages, by code."""
    return {row["code"]: row for row in read_records("interface/rules.tsv")}
