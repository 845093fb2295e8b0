"""The built-in checks of single texts."""

from termkit.checks.check import Check
from termkit.checks.source import (
    abbreviation_doubled,
    abbreviation_undefined,
    agreement,
    calendar_day,
    misspelt_word,
    name_form,
    numbering,
    office,
    text_signs,
    treaty_title,
    usage,
    validity,
    variant,
)
from termkit.checks.source import doubled_word as text_doubled
from termkit.checks.source import mixed_script as text_script
from termkit.checks.source import unbalanced as text_unbalanced

CHECKS: tuple[Check, ...] = (
    variant.CHECK,
    treaty_title.CHECK,
    name_form.CHECK,
    abbreviation_undefined.CHECK,
    abbreviation_doubled.CHECK,
    text_unbalanced.CHECK,
    validity.CHECK,
    text_doubled.CHECK,
    text_script.CHECK,
    office.CHECK,
    misspelt_word.CHECK,
    agreement.CHECK,
    calendar_day.CHECK,
    numbering.CHECK,
    text_signs.CHECK,
    usage.CHECK,
)
