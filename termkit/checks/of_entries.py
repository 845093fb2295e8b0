"""The built-in checks of the term base."""

from termkit.checks.check import Check
from termkit.checks.entries import (
    ambiguous,
    blanks,
    duplicate,
    lone_link,
    missing_source,
    near_duplicate,
    not_nfc,
    repeated,
    scattered,
    two_preferred,
    unbalanced,
    unknown_source,
    wrong_pinyin,
    yo,
)
from termkit.checks.entries import mixed_script as term_script

CHECKS: tuple[Check, ...] = (
    duplicate.CHECK,
    two_preferred.CHECK,
    missing_source.CHECK,
    term_script.CHECK,
    wrong_pinyin.CHECK,
    unbalanced.CHECK,
    blanks.CHECK,
    yo.CHECK,
    not_nfc.CHECK,
    ambiguous.CHECK,
    lone_link.CHECK,
    repeated.CHECK,
    near_duplicate.CHECK,
    scattered.CHECK,
    unknown_source.CHECK,
)
