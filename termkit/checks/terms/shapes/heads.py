"""The head of a term that stands for all of it: the Assembly, the agencies, opinions of the Court on this."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.agreement import agrees, binds, is_attribute
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.normalize import small_letters
from termkit.text.patterns import WORD

SHORTEST_HEAD = 3
SHORT_HEAD = 5
"""Letters below which the beginning of a Russian head does not tell it from other words."""
SEVERAL = 3
"""Words of a common term that may lose one between the first and its head."""
ABOUT = "об?о?"
"""A preposition in its three shapes."""
FIELD = re.compile(r"\s+(?:в (?:област|сфер)(?:и|е|ях)|in the (?:field|area|sphere)s?)\b")
"""What says of what kind it is: cooperation in the field of fisheries."""
ROUTE = re.compile(r"\s+[А-ЯЁ]\w+\s?[–—-]\s?[А-ЯЁ]")
"""Two places behind a head, between which it lies: железная дорога Белград — Скопье."""
QUOTED = re.compile(r"\s+[«“\"]")
"""The opening of another name behind a head: пункт пропуска «Достык»."""
DEMONYM = re.compile(r"[А-ЯЁ]\w+ск\w{2,3}|[A-Z]\w+(?:an|ese|ish)")
"""The country of a body, before it: the (Chinese) Academy of Sciences."""
OF_NAME = re.compile(r"\b[A-Z]\w+ of \Z")
"""What makes a name of the next one without an article: the League of Nations is no United Nations."""
JOINED_NAME = re.compile(r"[A-Z]\w+ and \Z")
"""The beginning of a name of two parts: the Belt and |Road Fund."""
THIS = re.compile(
    r"\b(?:th[ei]se?|such|said|эт\w{1,3}|так\w{2,3}|подобн\w{2,3}|данн\w{2,3}|указанн\w{2,3})\s+\Z", re.IGNORECASE
)
"""What points back at something said before; the does not."""


class _Head(NamedTuple):
    """The words of a term, the place of its head among them, and whether the term was said lately."""

    words: list[str]
    place: int
    is_name: bool
    is_late: bool


def has_head_alone(term: BaseTerm, target: str, language: str, *, named: bool = True, late: bool = False) -> bool:
    """Whether the head of a term of several words stands for it: the Assembly; of a name `named` asks for a capital.

    A name may keep words before its head, or the first behind it: Шанхайская организация, Член Организации.  Where it
    was said lately (`late`), what follows the head may belong to the words before it: opinions of the Court on this.
    """
    code = primary(language)
    words = WORD.findall(term.term.term)
    word = loose.head(words, code)
    if len(word) < SHORTEST_HEAD or code not in ("ru", "en") or _is_joined(word, words, term.term.term):
        return False
    place = words.index(word) if word in words else len(words)
    head = _Head(words, place, term.is_name, late)
    whole = term.is_name or (late and len(words) >= SEVERAL)
    own = {_stub(other) for other in words if _is_full(other, code)} if whole else set()
    needs_capital = named and term.is_name
    for match in places_of(word, target):
        start = _with_own_words(match.start(), target, own)
        end = _past_own_words(match.end(), target, own if term.is_name else set())
        if needs_capital and not target[start].isupper():
            continue
        free = late and (target[start].isupper() or not term.is_name)
        if _is_of(head, start, match, end, target) and _stands_alone(start, end, target, code, free=free):
            return True
    return False


def _is_full(word: str, language: str) -> bool:
    """Whether a word says something by itself, and is no short acronym: red, but neither the nor ООН."""
    long = len(word) > SHORTEST_HEAD or (len(word) == SHORTEST_HEAD and word.islower())
    return long and not is_function_word(word, language)


def _stub(word: str) -> str:
    """A word without what its forms differ in, and without ё; of three letters all of it: red."""
    return small_letters(word if len(word) <= SHORTEST_HEAD else word[:-2])


def _is_of(head: _Head, start: int, match: re.Match[str], end: int, target: str) -> bool:
    """Whether a head with the words kept around it can be this term's, and not another's."""
    if _has_another_complement(head, target[end:]) or QUOTED.match(target, end):
        return False
    if head.is_name:
        if _is_elsewhere(head.words, target[end:]):
            return False
        kept = WORD.findall(target[start : match.start()]), WORD.findall(target[match.end() : end])
        first = head.words[0]  # the Kunming-Montreal Framework
        told = head.is_late and "-" in first and _begins_alike(" ".join(kept[0]), first)
        return told or not (_skips_a_word(*kept, head.place, head.words) or _lacks_its_attribute(*kept, head))
    # joint exercise for joint military exercise, but no strategic partnership for a comprehensive one, if not this
    if start == match.start() or _begins_alike(target[start:], head.words[0]) or THIS.search(target[:start]):
        return True
    return head.words[0][0].isupper() and _begins_alike(
        target[start:], head.words[1]
    )  # the (Afghan) interim government


def _is_elsewhere(words: list[str], behind: str) -> bool:
    """Whether the place that ends a name follows without its attribute: the Mission in (South) Sudan is another one."""
    small = max((n for n, word in enumerate(words) if word in loose.PREPOSITIONS), default=len(words))
    place = words[small + 1 :]
    alike = re.match(rf"\s+{re.escape(words[small])}\s+(\w+)", behind) if len(place) > 1 else None
    return bool(alike and place[-1][0].isupper() and _begins_alike(alike[1], place[-1]))


def _begins_alike(printed: str, word: str) -> bool:
    """Whether a text begins with a word, in any form."""
    return printed[: len(word) - 2].lower() == word[:-2].lower()


def _is_joined(head: str, words: list[str], term: str) -> bool:
    """Whether another name is joined to the head, so that neither is the head of both: Китай и Казахстан."""
    place = words.index(head) + 1 if head in words else len(words)
    return words[place : place + 1] in (["и"], ["and"]) or bool(re.search(rf"{re.escape(head)} [–—] ", term))


def _has_another_complement(head: _Head, behind: str) -> bool:
    """Whether what follows begins with the preposition of the term's own complement: расчёты в долларах."""
    following = "".join(head.words[head.place + 1 : head.place + 2])
    alike = ABOUT if re.fullmatch(ABOUT, following) else following
    return following in loose.PREPOSITIONS and bool(re.match(rf"\s+{alike}\b", behind))


def _skips_a_word(before: list[str], behind: list[str], head: int, words: list[str]) -> bool:
    """Whether the words beside the head leave one out before it or behind: the Eurasian Union is another.

    Its parties may be left out: the Joint Committee, of a Joint China-Kazakhstan Committee.
    """
    stems = [word[:-2].lower() for word in words]
    first, last = ([stems.index(w[:-2].lower()) for w in kept if w[:-2].lower() in stems] for kept in (before, behind))
    parties = len(first) == 1 and "-" in "".join(words[first[0] + 1 : head])
    runs = [] if parties else [*first, head], [head, *last]
    return any(len(run) > 1 and run[-1] - run[0] >= len(run) for run in runs)


def _lacks_its_attribute(before: list[str], behind: list[str], head: _Head) -> bool:
    """Whether all behind the head is kept and nothing before it: the Bank of China is no People's Bank of China."""
    attributes = [word for word in head.words[: head.place] if not DEMONYM.fullmatch(word)]
    rest = [word for word in head.words[head.place + 1 :] if word[0].isupper()]
    return bool(attributes and rest) and not head.is_late and not before and len(behind) >= len(rest)


def _with_own_words(start: int, target: str, own: set[str]) -> int:
    """Where the words of the term begin that stand before its head."""
    for match in reversed(list(WORD.finditer(target, 0, start))):
        if target[match.end() : start].strip(" -") or _stub(match.group()) not in own:
            break
        start = match.start()
    return start


def _past_own_words(end: int, target: str, own: set[str]) -> int:
    """Where the words of the term end that stand behind its head."""
    for match in WORD.finditer(target, end):
        if target[end : match.start()].strip(" ") or _stub(match.group()) not in own:
            break
        end = match.end()
    return end


def places_of(head: str, target: str) -> Iterable[re.Match[str]]:
    """Where a word stands in a target, in any form."""
    if head.isascii():
        return re.finditer(rf"(?<![\w-]){re.escape(head)}(?:s|es)?(?![\w-])", target, re.IGNORECASE)
    return _in_any_form(head).finditer(target)


@lru_cache(maxsize=1_000)
def _in_any_form(head: str) -> re.Pattern[str]:
    """A Russian word in any form, a long one with any ending: цели, целей, but no целый; грамотами."""
    words = "|".join(sorted(map(re.escape, _forms_of(head.lower()))))
    if len(head) >= SHORT_HEAD:
        words += "|" + re.escape(head[:-2] if head[-1] in "аеийоуыьэюяsy" else head[:-1]) + r"\w{0,3}"
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=1_000)
def _forms_of(noun: str) -> set[str]:
    """The forms of a noun, whatever it may be."""
    from termkit.text.russian_words import readings

    return {noun} | {form.word for reading in readings(noun)[:1] for form in reading.lexeme}


def _stands_alone(start: int, end: int, target: str, code: str, *, free: bool) -> bool:
    """Whether no adjective before them and no complement behind them belongs to the words: any of the agencies.

    With `free` a complement in small letters is not taken for theirs.
    """
    small = free and bool(re.match(r"\s+(?:on|for|по|для|о|об)\s+(?:[a-zа-яё]|[A-Z]{2})", target[end:]))
    before = WORD.findall(target[:start])[-1:]
    glued = re.search(r"[.,;:(«“\"]\s*\Z", target[:start])
    opened = not before or bool(glued) or bool(anaphor_words("opening", code).fullmatch(before[0].lower()))
    if code == "en":
        opened = opened and not _names_another_place(target[start:end], target[end:])
        inside = JOINED_NAME.search(target[:start]) or OF_NAME.search(target[:start])
        opened = opened and not (target[start].isupper() and inside)
        return (
            opened
            and not FIELD.match(target, end)
            and (small or not re.match(r"\s+(of|for|on|against)\b", target[end:]))
        )
    # a noun before it governs it, an adjective belongs to it: члены Организации, but Шанхайская Организация
    opened = opened or not agrees(before[0], target[start:end])
    nearby = re.match(r"\s+([^\W\d_]+)", target[end:])
    bound = bool(ROUTE.match(target, end)) or bool(nearby and not small and binds(nearby[1]))
    bound = bound or is_attribute(WORD.findall(target[start:end])[-1])
    return opened and not FIELD.match(target, end) and not bound


def _names_another_place(head: str, behind: str) -> bool:
    """Whether a word for a kind of place stands before the name of one: Lake Baikal."""
    return bool(anaphor_words("class", "en").fullmatch(head.lower()) and re.match(r" [A-Z]", behind))


@cache
def anaphor_words(role: str, language: str) -> re.Pattern[str]:
    """What stands for a term of that role, or says which one is meant: data/checks/anaphors.tsv."""
    return re.compile(
        "|".join(row["words"] for row in rows("anaphors.tsv") if (row["language"], row["role"]) == (language, role))
    )
