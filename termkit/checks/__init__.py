"""Checks of bitexts, of single texts and of the base itself: one a file, with a stable code.

Codes: BT1 terms, BT2 numbers and facts, BT3 general quality of a bitext; SR1 one text; TB1 the base.  The code never
tells the severity.  `run.check_bitext`, `run.check_text` and `run.check_entries` run them.

The checks stand in `bitext`, `source` and `entries`; what they decide by in `terms` (is a term rendered?), `facts`
(what do the figures and enumerations of either side say?), `signs`, `spelling` and `names`.  A term base is made ready
by `compiled`, out of the parts in `base`; what becomes of findings stands in `findings`, the ways to write them in
`report`.
"""

from importlib import import_module

from termkit.checks.check import Check, Located, Remark, Scope, SegmentPair

__all__ = ["CHECKS", "Check", "Located", "Remark", "Scope", "SegmentPair"]

NAMES = {
    "bitext": """
        term_missing term_deprecated term_other term_inconsistent term_shared do_not_translate
        name_transcription abbreviation verb_strength document_type name_varies figures percentage date
        ordinal span_of_numbers unit_of_measure enumeration list_number empty untranslated doubled_word
        doubled_blank brackets quotes end_punctuation tags addresses mixed_script han_left source_inconsistent
        target_inconsistent length_ratio software_marks
    """,
    "source": """
        variant treaty_title name_form abbreviation_undefined abbreviation_doubled unbalanced validity
        doubled_word mixed_script office misspelt_word agreement calendar_day numbering text_signs usage
    """,
    "entries": """
        duplicate two_preferred missing_source mixed_script wrong_pinyin unbalanced blanks yo not_nfc
        ambiguous lone_link repeated near_duplicate scattered
    """,
}
"""The modules of the checks, in the order of their codes."""

CHECKS: tuple[Check, ...] = tuple(
    import_module(f"termkit.checks.{folder}.{name}").CHECK for folder, names in NAMES.items() for name in names.split()
)
