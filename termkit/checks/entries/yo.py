"""One word is written with ё in one term and with е in another.

The first spelling met is the base's own; matching takes both for one.  Two words that only ё tells apart (все, всё) are
no two spellings; `two_words_by_yo.tsv` has them.

Source: Правила русской орфографии и пунктуации (Лопатин, 2006), section 5 (consistent use of ё).

Wrong: стратегическое партнёрство, but отношения партнерства
Right: стратегическое партнёрство, отношения партнёрства
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.checks.words import rows
from termkit.model import Severity, primary

WORD = re.compile(r"[а-яё]+", re.IGNORECASE)
# A noun in -ение ends like one of them, and учение would have the stem of учёные.
ADJECTIVE = re.compile(
    r"(?!.*ени(?:[еяюй]|ем|ям|ях|ями)\Z)(.{4,}?)(?:[ыи]й|[аюя]я|ое|[ыи]е|[ое]го|[ое]му|[ыи]ми?|ой|[ыи]х|ую)\Z"
)


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each word whose ё is е elsewhere, or the reverse."""
    places = [(place, term.term) for place, language, term in sections(located) if primary(language) == "ru"]
    with_yo = {w for _, term in places for w in WORD.findall(term.lower()) if "ё" in w}
    plain = {word.replace("ё", "е"): word for word in with_yo - _two_words()}
    stems = {stem.replace("ё", "е"): stem for word in plain.values() if "ё" in (stem := _stem(word))}
    for stem in {_stem(word).replace("ё", "е") for word in _two_words()}:
        stems.pop(stem, None)
    for place, term in places:
        for word in WORD.findall(term.lower()):
            right = _written(word, plain, stems)
            if right:
                yield Remark(place, f"“{word}” is written “{right}” elsewhere", suggestion=right)


def _written(word: str, plain: dict[str, str], stems: dict[str, str]) -> str:
    """How the word is written elsewhere, in this form or in another of an adjective; empty where it is not."""
    if "ё" in word:
        return ""
    stem = _stem(word)
    return plain.get(word, "") or (stems[stem] + word[len(stem) :] if stem in stems else "")


def _stem(word: str) -> str:
    """The word without the ending of a long adjective or participle, which keep ё in every form; empty for others.

    Nouns do not: сестра, сёстры; neither do comparatives: чернее.
    """
    found = ADJECTIVE.match(word)
    return found[1] if found else ""


@cache
def _two_words() -> frozenset[str]:
    """The words with ё that are other words, or other forms, with е."""
    return frozenset(word for row in rows("two_words_by_yo.tsv") for word in row["words"].split())


CHECK = Check("TB108", "yo", Severity.WARNING, run, Scope.ENTRIES)
