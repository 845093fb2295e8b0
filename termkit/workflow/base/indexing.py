"""What a term is found by beside its own text: pinyin keys for Chinese, inflected forms for Russian and English."""

from __future__ import annotations

from dataclasses import replace

from termkit.model import Kind, TermSection, primary
from termkit.store.rows import TermKeys
from termkit.workflow.base.makers import makers_of_keys


def index_term(term: TermSection, language: str, kind: Kind | None = None) -> TermKeys:
    """The search keys of one term of an entry of some kind; empty for languages that need none."""
    tongue, made = primary(language), makers_of_keys()
    if tongue == "zh":
        return replace(reading_keys(term.reading), made=made)
    if tongue in ("ru", "en"):
        from termkit.text.inflection import forms

        # only a whole name declines as a person's; a bare initial or title in such an entry is an ordinary word
        declines = kind is not Kind.PERSON or " " in term.term
        return TermKeys(forms=forms(term, language, kind if declines else None), made=made)
    return TermKeys(made=made)


def reading_keys(reading: str) -> TermKeys:
    """Toneless pinyin in one word, ü as v, and its initials."""
    if not reading:
        return TermKeys()
    from termkit.readings.pinyin import initials, plain

    bare = "".join(c for c in plain(reading).casefold().replace("ü", "v") if c.isascii() and c.isalpha())
    return TermKeys(plain=bare, initials=initials(reading))
