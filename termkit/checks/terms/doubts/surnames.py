"""One word of a person's name that stands for the whole: Wang for Wang Yi, Lula for Lula da Silva."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.names.persons import has_chinese_letters
from termkit.checks.terms.shapes.heads import places_of
from termkit.model import primary
from termkit.text.patterns import PLAIN_WORD

SHORTEST = 4
"""Letters of a word of a foreign name, at least."""
SURNAME_LETTERS = 5
"""Letters that the surname of a Chinese person has at most, which stands first: Wang, Чжан."""
DOTS = re.compile("[·・•‧.]")
"""What stands between the parts of a foreign name in Chinese."""
SON = re.compile(r"-(?:младший|старший)\b|,? [JS]r\.?\Z")
"""What tells a son from his father of the same name."""
PLURAL = re.compile("[иы]|ей|[ая]м|[ая]ми|[ая]х|e?s")
"""What a surname ends with that a husband and wife bear."""
NAME_GOES_ON = re.compile(r"[\s-]+(?:\w{2,3}\s)?[A-ZА-ЯЁ]")
"""What follows a word of a name that is not the last one."""


def is_surname_alone(term: BaseTerm, chinese: str, target: str) -> bool:
    """Whether one word of a person's name stands there, where that is how such a person is called."""
    if not term.is_person:
        return False
    return (
        _has_chinese_surname(term, target)
        or _has_short_name(term, chinese, target)
        or _has_initial(term, target)
        or any(names_family(word, term.term.term) for word in PLAIN_WORD.findall(target))
    )


def names_family(word: str, person: str) -> bool:
    """Whether a word is the surname of a person in the plural: чета Вучичей, the Vucics."""
    surname = person.rpartition(" ")[2]
    return word.startswith(surname) and bool(PLURAL.fullmatch(word, len(surname)))


def _has_initial(term: BaseTerm, target: str) -> bool:
    """Whether a surname of a few letters, which says little alone, has the right initial before it: Н. Моди."""
    given, _, surname = term.term.term.rpartition(" ")
    before = re.compile(rf"(?<!\w){re.escape(given[:1])}\.(?:[ -]?[A-ZА-ЯЁ]\.)*\s*\Z")
    return bool(given) and any(before.search(target, 0, match.start()) for match in places_of(surname, target))


def _has_chinese_surname(term: BaseTerm, target: str) -> bool:
    """Whether only the surname of a Chinese person stands there: Wang noted, Ван отметил."""
    surname, _, given = term.term.term.partition(" ")
    if not given or " " in given or len(surname) > SURNAME_LETTERS:
        return False
    alone = rf"(?<!\w)(?<!-){surname}(?!\w)(?![-.]\w)(?!\s+[A-ZА-ЯЁ])"
    return any(_bears_no_name(target[: match.start()]) for match in re.finditer(alone, target))


def _has_short_name(term: BaseTerm, chinese: str, target: str) -> bool:
    """Whether one word of a foreign person's name stands there, where the Chinese has one only: Lula for 卢拉."""
    words = SON.sub("", term.term.term).split()
    names = [word for word in words if word[0].isupper() and len(word) >= SHORTEST]
    one = not DOTS.search(chinese) and not has_chinese_letters(term.term.term.split(), primary(term.language))
    if len(words) == 1 or not one:
        return False
    return any(
        target[match.start()].isupper() and not NAME_GOES_ON.match(target, match.end())
        for name in names
        for match in places_of(name, target)
    )


def _bears_no_name(before: str) -> bool:
    """Whether no name stands directly before: Jackie Wang is another."""
    word = re.search(r"([^\W\d_]+)\s+\Z", before)
    return not word or not word.group(1)[0].isupper() or bool(re.search(r"[.!?]\s+\w+\s+\Z|\A\s*\w+\s+\Z", before))
