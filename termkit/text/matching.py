"""Finding terms in text: the only place of termkit that does so.

Chinese is matched longest first on its folded characters, so that 合作组织 stays silent inside 上海合作组织;
a short term that straddles two words of the segmentation (中国 in 其|中国|家) is no match.  Russian, English and other
alphabetic languages are matched by whole words among given forms (see `inflection.forms`), longest first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.automaton import Automaton, HanAutomaton, Hit
from termkit.text.beginnings import Beginnings
from termkit.text.english_spelling import prefixes
from termkit.text.views import View, view
from termkit.text.word_edges import uncut

_HAN = re.compile("[\u4e00-\u9fff]+")
"""Plain Han is its own view: a million terms are compiled in seconds."""
_RUSSIAN = re.compile("[А-Яа-я]+(?:[ -][А-Яа-я]+)*")
"""Of plain Russian words a view changes nothing but the capitals, and a base has a hundred thousand forms of them."""
VERBS = ("v", "d")
"""jieba's tags of verbs; it takes 反对 for an adverb."""
_NUMBER = re.compile(r"(?<=[^\W\d_])\d")
"""A figure behind a letter."""


class TermForm(NamedTuple):
    """One form to look for, and the key it is reported under."""

    key: str
    form: str
    case_sensitive: bool = False
    nested: bool = False
    """Also reported inside a longer match: an override of longest-match for one term."""
    pattern: str = ""
    """The form as it is matched (see `pattern_of`), where that was found out before."""


class TermForms(NamedTuple):
    """The forms of one term."""

    own: list[TermForm]
    implied: list[TermForm]
    """What stands for it without being written in the base: an acronym, a surname."""


class TermMatch(NamedTuple):
    """A form found: `text[start:end]`, in code points of the text as printed."""

    key: str
    form: str
    start: int
    end: int


class TermMatcher:
    """All forms of a language in one automaton."""

    def __init__(
        self,
        forms: Iterable[TermForm],
        language: str,
        *,
        overlapping: bool = False,
        beginnings: Beginnings | None = None,
    ) -> None:
        """Build the automaton; with `overlapping` every match is reported, not the longest ones alone.

        With the `beginnings` of some texts it finds all that stands in those, and is built in a tenth of the time.
        """
        self.language = language
        self.overlapping = overlapping
        self._chinese = primary(language) == "zh"
        self._first: dict[str, TermForm] = {}
        self._more: dict[str, list[TermForm]] = defaultdict(list)  # a list for each form would take 90 MB of a million
        for form in forms:
            if beginnings is not None and not beginnings.may_begin(form.form):
                continue
            pattern = form.pattern or pattern_of(form.form, language)
            if beginnings is not None and pattern not in beginnings:
                continue
            if self._first.setdefault(pattern, form) is not form:
                self._more[pattern].append(form)
        self._first.pop("", None)
        # sorted patterns lie side by side in the automaton: built a fifth and searched a quarter faster
        self._patterns = sorted(self._first)
        self._automaton = (HanAutomaton if self._chinese else Automaton)(self._patterns)

    def __len__(self) -> int:
        """How many different patterns there are."""
        return len(self._patterns)

    def find(self, text: str) -> list[TermMatch]:
        """The matches in `text`, by place; several forms of the same letters all stand, one after the other."""
        seen = view(text, self.language)
        hits = self._automaton.hits(seen.text)
        if not hits:
            return []
        whole = self._whole_terms(hits, seen, text)
        return list(self._matches(whole, seen, text))

    def _whole_terms(self, hits: list[Hit], seen: View, text: str) -> list[Hit]:
        if self._chinese:
            return uncut(hits, seen.text, self.overlapping)
        # two letters side by side make no boundary; most hits fall here, so the test stands in line
        letters = [*map(str.isalnum, seen.text), False]
        numbered = {figure.start() for figure in _NUMBER.finditer(seen.text)}
        cut = [
            hit
            for hit in hits
            if not (letters[hit[1] - 1] and letters[hit[1]])
            and not (letters[hit[2]] and letters[hit[2] - 1] and hit[2] not in numbered)
        ]
        return [
            hit
            for hit in cut
            if not (hit[1] >= 2 and _is_bound(seen, text, hit[1]))
            and not (hit[2] in numbered and not _is_acronym(text[slice(*seen.span(*hit[1:]))]))
        ]

    def _matches(self, hits: list[Hit], seen: View, text: str) -> Iterator[TermMatch]:
        last_free = (0, 0)
        for index, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            first, last = _with_closing_quote(text, *seen.span(start, end))
            forms = [form for form in self._forms(index) if _same_case(form, text[first:last])]
            free = is_free(text, (first, last), last_free)
            if forms and free:
                last_free = first, last
            for form in {form.key: form for form in forms}.values():
                if free or self.overlapping or form.nested:
                    yield TermMatch(form.key, form.form, first, last)

    def _forms(self, index: int) -> list[TermForm]:
        """The forms of a pattern, in the order they came."""
        pattern = self._patterns[index]
        return [self._first[pattern], *self._more.get(pattern, ())]


def is_free(text: str, span: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether a match counts beside the last that did: it lies behind it, or is longer and shares only a verb with it.

    双方支持 does not silence 支持联合国发挥核心作用; but 金砖国家 lets no 国家领导人 speak, 上海合作组织 no 组织法.
    """
    (start, end), (begun, reached) = span, last
    return start >= reached or (end > reached and end - start > reached - begun and _is_verb(text[start:reached]))


@lru_cache(maxsize=10_000)
def _is_verb(text: str) -> bool:
    """Whether Chinese words are verbs by the dictionary."""
    from termkit.text.words import tag

    return all(kind in VERBS for _, kind in tag(text))


def pattern_of(form: str, language: str) -> str:
    """The letters of a form that are matched."""
    if _HAN.fullmatch(form):
        return form
    if language == "ru" and _RUSSIAN.fullmatch(form):
        return form.lower()
    return view(form, language).text.strip()


CLOSING = {"»": "«", "”": "“", "’": "‘", '"': ' "', "'": " '"}


def _with_closing_quote(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation mark that closes one opened inside it."""
    mark = text[end : end + 1]
    opening = CLOSING.get(mark)
    opened = opening is not None and text.count(opening, start, end) > text.count(mark + " ", start, end)
    return (start, end + 1) if opened else (start, end)


def _same_case(form: TermForm, printed: str) -> bool:
    """Whether the case is right, where the form asks for it: the letters that are capitals must be, others may."""
    if not form.case_sensitive:
        return True
    wanted = [c for c in form.form if c.isalpha()]
    given = [c for c in printed if c.isalpha()]
    return printed.isupper() or [c.isupper() for c in wanted] == [c.isupper() for c in given]


def _is_acronym(printed: str) -> bool:
    """Whether it is capitals alone, which a number may follow at once: COP30, КС30."""
    return len(printed) > 1 and printed.isalpha() and printed.isupper()


def _is_bound(seen: View, text: str, start: int) -> bool:
    """Whether a hyphen ties the match to a word before it: премьер-министр is no министр, Пекин-Астана is Астана."""
    place = seen.span(start, start + 1)[0]
    if text[place - 1] not in "-‐‑" or place < 2 or not text[place - 2].isalnum():
        return False
    if seen.text[start - 1] == " ":
        return prefixes().get(seen.text[:start].split()[-1], False)
    return not text[place].isupper()
