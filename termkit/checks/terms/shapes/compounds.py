"""Terms of two words that Russian writes as one: Госсовет, спецпредставитель, взаимодоверие, двухсторонний.

The first word gives its beginning, the second stays as it is, in any case: the stump compounds of official Russian
(А. А. Реформатский, Введение в языковедение, 1996, on сложносокращённые слова).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations, pairwise

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.model import primary
from termkit.text.patterns import PLAIN_WORD
from termkit.text.roots import have_one_root

ACRONYM = re.compile(r"\b([A-ZА-ЯЁ]{2,6})s?\b")
JOINTS_BETWEEN = r"[\s-]*"
JOINT = re.compile(r"[\s-]+")
LONG_FORM = 10
"""Letters of a form that nothing else makes by chance when blanks and hyphens are left out."""
LETTERS = 4
"""Letters of the shortest acronym that keeps a small word."""
CYRILLIC_LETTERS = "A:А B:Б C:КС D:Д E:ЕЭ F:Ф G:Г H:Х I:И K:К L:Л M:М N:Н O:О P:П R:Р S:С T:Т U:УЮ V:В W:ВУ Z:З"
CYRILLIC = dict(pair.split(":") for pair in CYRILLIC_LETTERS.split())
"""How Russian spells the acronyms of English names: КОПУОС, ЮНЕП."""
PREFIX = re.compile(r"\A(?:anti|multi|counter|inter)-?(\w)(?=\w{3})")
"""A prefix behind which a word has another letter in an acronym: AMR, antimicrobial resistance."""
HALF = 4
"""Letters of each half of a compound that is taken apart, at least."""
NEAR = 3
"""Words between them."""
PAIR = 2
STUMP = (3, 8)
"""Letters that the first word gives, at least and at most: гос, спец, взаимо."""
ENDING = 2
"""Letters by which a form may differ in length: госсоветник is another word."""
JOINTS = ("о", "е")


def is_compounded(term: str, words: list[str], language: str) -> bool:
    """Whether two words of a Russian term stand there as one, its others beside it, or one word as two.

    Of an English one only both together may: biodiversity.
    """
    own = loose.words_of(term, language)
    if primary(language) == "en":
        return len(own) == PAIR and any(_is_blend(word, *own) for word in words)
    if primary(language) != "ru":
        return False
    if len(own) == 1:
        return any(_joins(first, second, own[0], language) for first, second in pairwise(words))
    return any(_stands_joined(own, one, other, words, language) for one, other in combinations(range(len(own)), PAIR))


def _is_blend(word: str, first: str, second: str) -> bool:
    """Whether an English word is the beginning of one and the whole of the other: bio|diversity, eco|tourism."""
    beginning = word.removesuffix("s").removesuffix(second.removesuffix("s"))
    return STUMP[0] <= len(beginning) < len(word) - 1 and first.startswith(beginning)


def is_turned(name: str, words: list[str], language: str) -> bool:
    """Whether an English name stands with what it is of before its head: the Heads of State Council."""
    head, _, rest = name.partition(" of ") if primary(language) == "en" else ("", "", "")
    turned = loose.words_of(f"{rest.removeprefix('the ')} {head}", language) if rest else ()
    return bool(turned) and f" {' '.join(turned)} " in f" {' '.join(words)} "


def is_taken_apart(term: str, words: list[str], language: str) -> bool:
    """Whether both halves of a compound stand there as words: безопасность в киберпространстве."""
    cuts = range(HALF, len(term) - HALF + 1)
    return any(
        word.startswith(term[cut : cut + HALF])
        and have_one_root(word, term[cut:], language)
        and any(other.startswith(term[:cut]) for other in words[max(0, place - NEAR) : place + NEAR + 1])
        for cut in cuts
        for place, word in enumerate(words)
    )


def _stands_joined(own: tuple[str, ...], one: int, other: int, words: list[str], language: str) -> bool:
    """Whether two words of the term are one word there, and all others stand beside it: общечеловеческие ценности."""
    rest = " ".join(word for place, word in enumerate(own) if place not in (one, other))
    first, second = own[one], own[other]
    joined = any(_joins(first, second, word, language) or _is_clipped(first, second, word) for word in words)
    return joined and (not rest or is_derived(rest, words, language))


def _joins(first: str, second: str, word: str, language: str) -> bool:
    """Whether the word is the beginning of the first, perhaps a vowel, and the second: гос|совет, взаим|о|доверие."""
    stem = loose.stem(second, language)
    place = word.find(stem, STUMP[0])
    if place < 0 or len(stem) < STUMP[0] or abs(len(word) - place - len(second)) > ENDING:
        return False
    stump = word[:place]
    bare = stump[:-1] if stump.endswith(JOINTS) and len(stump) > STUMP[0] else stump
    return STUMP[0] <= len(bare) <= STUMP[1] and (first.startswith(bare) or _is_stump(bare, first))


def _is_stump(stump: str, compound: str) -> bool:
    """Whether the beginnings of both halves of a compound make a stump: сель|хоз of сельскохозяйственный."""
    cuts = range(STUMP[0], len(stump) - STUMP[0] + 1)
    return any(compound.startswith(stump[:cut]) and stump[cut:] in compound[cut + 1 :] for cut in cuts)


def _is_clipped(first: str, second: str, word: str) -> bool:
    """Whether a word is the beginnings of two, perhaps with an ending: пост|пред."""
    places = range(STUMP[0], len(word) - STUMP[0] + 1)
    if not first.startswith(word[: STUMP[0]]):
        return False  # told at once: nearly all words
    return any(
        first.startswith(word[:place]) and second.startswith(word[place:end]) and end - place >= STUMP[0]
        for place in places
        for end in range(len(word) - ENDING, len(word) + 1)
    )


def is_respaced(forms: Iterable[str], target: str) -> bool:
    """Whether a long form stands there with other blanks or hyphens: South-East Asian."""
    plain, there = target.lower(), _without_joints(target)
    return any(
        len(form) >= LONG_FORM
        and form.lower() not in plain
        and _without_joints(form) in there
        and _in_whole_words(form).search(plain)
        for form in forms
    )


def _without_joints(text: str) -> str:
    return JOINT.sub("", text).lower()


def _in_whole_words(form: str) -> re.Pattern[str]:
    """The letters of a form with any joints between, which end where words do: Zhuge Lian g|overned is none."""
    letters = JOINTS_BETWEEN.join(map(re.escape, _without_joints(form)))
    return re.compile(rf"(?<!\w){letters}(?!\w)")


def is_in_letters(term: str, target: str, source: str, language: str) -> bool:
    """Whether the letters of a term of two words or more stand in an acronym the source has not: AI, PHEIC, MPs."""
    own = loose.words_of(term, language)
    letters = "".join(word[0] + "".join(PREFIX.findall(word)) for word in own).upper()
    full = "".join(word[0] for word in own if word not in loose.PREPOSITIONS).upper()
    new = [a for a in ACRONYM.findall(target) if a not in source]
    if len(full) < PAIR or not term.islower():
        return False
    return any(a.startswith(letters) or a.endswith(letters) or a == full for a in new)


def may_hold(term: str, target: str, source: str) -> bool:
    """Whether a longer acronym that the source spells out may have the letter of a term of one word inside: ARI."""
    new = (a for a in ACRONYM.findall(target) if len(a) > PAIR and a not in source)
    return term.isalpha() and term.islower() and any(term[0].upper() in acronym[1:-1] for acronym in new)


def has_its_letters(name: str, english: Iterable[str], target: str) -> bool:
    """Whether an acronym stands there of the content words of a name and some small ones: COPUOS, or КОПУОС."""
    there = [letters for letters in ACRONYM.findall(target) if len(letters) >= LETTERS]
    spelt = (name, *english) if there else ()
    return any(_are_letters_of(letters, words) for letters in there for words in map(PLAIN_WORD.findall, spelt))


def _are_letters_of(letters: str, words: list[str]) -> bool:
    """Whether letters are all the capitals of a name, in order, with some of its small words between.

    What a name is of begins with a word of its own: СВМДА is no процесс Совещания по взаимодействию ….
    """
    if words and words[0].islower() and len(words[0]) > LETTERS:
        return False
    pattern = (_sounds(word[0]) if word[0].isupper() else f"{_sounds(word[0].upper())}?" for word in words)
    return len(words) >= LETTERS and bool(re.fullmatch("".join(pattern), letters))


def _sounds(letter: str) -> str:
    """The Latin letter or the Cyrillic ones that spell it: К and С for C."""
    return f"[{letter}{CYRILLIC.get(letter, '')}]"


def is_abbreviated(term: str, target: str, words: list[str], language: str) -> bool:
    """Whether an acronym stands for neighbouring words of a term, and its others beside it: Политбюро ЦК, СБ ООН."""
    own = [part for word in loose.words_of(term, language) for part in word.split("-")]
    letters = set(ACRONYM.findall(target))
    for start in range(len(own)):
        for end in range(start + 2, len(own) + 1):
            rest = " ".join(own[:start] + own[end:])
            if rest and "".join(word[0] for word in own[start:end]).upper() in letters:
                return is_derived(rest, words, language)
    return False
