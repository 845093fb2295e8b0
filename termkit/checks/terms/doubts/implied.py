"""What a text says instead of a term that it has just said: the Assembly, the country, he, the minister.

Nothing here makes a rendering of a term; it makes its absence no error where the term was rendered shortly before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.names.countries import is_country
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes.agreement import agrees
from termkit.checks.terms.shapes.heads import anaphor_words, has_head_alone
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.patterns import WORD
from termkit.text.words import tag

HEAD_LENGTH = 2
"""Characters of the head of a source term."""
COMMON_ROLES = ("disease", "virus", "medicine", "movement", "group", "self")
"""Roles of common words as well as of names."""
PLACES = ("place", "country")
PRONOUNS = ("group", "self")
"""Roles for which pronouns stand."""
OWNED = re.compile(
    r"(?P<bare>[^\sA-ZА-ЯЁ]{8,}(?:(?<=[а-яё])|(?= (?:of|to|in) ))|[^\sA-ZА-ЯЁ]+(?: [^\sA-ZА-ЯЁ]+)+?)"
    r"(?: (?:of|to|in)(?: the)?)? [A-ZА-ЯЁ].*"
)
"""A term in small letters, a long noun or several words, and a name that it belongs to; all-weather is no noun."""
PARTIES = re.compile(
    r"(?P<bare>\S.*?) (?:между (?:двумя|обеими) (?:странами|сторонами)|(?:двух|обеих) (?:стран|сторон|государств)"
    r"|(?:between|of) the two (?:countries|sides|parties|states))",
    re.IGNORECASE,
)
"""A term, and the parties that the whole text is about."""
UNOWNED = r"(?! (?:of|to|in)\b)(?-i:(?! [A-ZА-ЯЁ]))"
"""What follows no name that it belongs to."""

HEAD = "only the head of the name stands there"
IN_SESSION = ("大会", "理事会", "委员会")
SIDES_OF_THE_WORLD = tuple("东西南北")
SURNAME = "only the surname stands there"
OWNER = "it stands there without whose it is"
PRONOUN = "a pronoun stands there"


def may_be_implied(allowed: Iterable[BaseTerm], rest: Rest, language: str) -> bool:
    """Whether the target has a word that may stand for the term where it was said shortly before."""
    return any(_is_implied(term, rest, language) for term in allowed)


def _is_implied(term: BaseTerm, rest: Rest, language: str) -> bool:
    code, target = primary(language), rest.pair.target
    if code not in ("ru", "en"):
        return False
    role = _role(term)
    words = _anaphors(role, target, code) if role and (term.is_name or role in COMMON_ROLES) else iter(())
    if any(not _means_another(role, word, rest) for word in words):
        return True
    return (not (term.is_name and role) or role in COMMON_ROLES) and _keeps_its_head(term, target, language)


def _means_another(role: str, word: re.Match[str], rest: Rest) -> bool:
    """Whether a pronoun follows a name that the source has not, or a common word is there for another of the source."""
    if role in PRONOUNS:
        return rest.has_strange_name(word.start())
    return role in COMMON_ROLES and rest.explains(word.group())


def points_back(word: str, language: str) -> bool:
    """Whether a word before a head says which of those that were spoken of: the relevant agencies."""
    return bool(anaphor_words("opening", primary(language)).fullmatch(word))


def is_said_besides(term: str, source: str) -> bool:
    """Whether the source has the end of a term without it, too, which a word may stand for: 病毒, 冠状病毒."""
    end = term[-HEAD_LENGTH:]
    return len(term) > HEAD_LENGTH and source.count(end) > source.count(term)


def is_part_of_place(name: str) -> bool:
    """Whether a place is named by where in another one it lies: 东耶路撒冷 is not all of 耶路撒冷."""
    return name[:1] in SIDES_OF_THE_WORLD and len(name) > HEAD_LENGTH and _is_place(name[1:])


def _keeps_its_head(term: BaseTerm, target: str, language: str) -> bool:
    return has_head_alone(term, target, language, named=False) or has_head_alone(term, target, language, late=True)


def has_pronoun(term: BaseTerm, target: str, language: str) -> bool:
    """Whether a party, 中方, is spoken of as we or you, a country as somebody's own, or a body by its session."""
    owned = "own" if _role(term) == "country" else "session" if _is_in_session(term) else ""
    own = owned and anaphor_words(owned, primary(language)).search(target.lower())
    return bool(own) or (_role(term) == "side" and _has_anaphor("side", target, primary(language)))


def _is_in_session(term: BaseTerm) -> bool:
    """Whether the term names a body that meets in sessions, of which it says “its”."""
    return any(section.term.endswith(IN_SESSION) for section in term.entry.terms("zh"))


def has_no_owner(term: BaseTerm, forms: Iterable[str], target: str) -> bool:
    """Whether a common term stands there without the name it ends with: permanent members (of the Security Council)."""
    owned = OWNED.fullmatch(term.term.term) or PARTIES.fullmatch(term.term.term)
    if not owned:
        return False
    count = len(owned["bare"].split())
    bare = {" ".join(form.split()[:count]) for form in forms}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w){UNOWNED}", target, re.IGNORECASE) for form in bare)


def _role(term: BaseTerm) -> str:
    """What words stand for the term: those for a country, a person, another place, a disease, or none."""
    names = tuple(section.term for section in term.entry.terms("zh"))
    if any(map(is_country, names)):
        return "country"
    return "person" if term.is_person else _role_of(names)


@lru_cache(maxsize=10_000)
def _role_of(names: tuple[str, ...]) -> str:
    """The role of a term that is no country and no person, by what it is called in Chinese."""
    known = next((row["role"] for row in rows("anaphor_roles.tsv") if _all_match(row["pattern"], names)), "")
    return known or ("place" if names and all(map(_is_place, names)) else "")


def _is_place(name: str) -> bool:
    """Whether the segmentation knows it as a place: 武汉."""
    return tag(name) == [(name, "ns")]


def _all_match(pattern: str, names: tuple[str, ...]) -> bool:
    return bool(names) and all(re.fullmatch(pattern, name) for name in names)


def _has_anaphor(role: str, target: str, code: str) -> bool:
    return any(_anaphors(role, target, code))


def _anaphors(role: str, target: str, code: str) -> Iterator[re.Match[str]]:
    """The words like country that mean no other country and bear no name."""
    words = list(WORD.finditer(target))
    for place, match in enumerate(words):
        if anaphor_words(role, code).fullmatch(match.group().lower()):
            before = words[place - 1].group().lower() if place else ""
            named = re.match(r"\s+[«“\"]?[A-ZА-ЯЁ]", target[match.end() :])
            other = role not in PRONOUNS and (
                anaphor_words("others", code).fullmatch(before) or _is_named(role, words, place)
            )
            if not named and not other and _is_pointed_at(role, words[:place], code):
                yield match


def _is_named(role: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether a word for a place has another's adjective before it: the African region, but the region."""
    before, word = words[place - 1].group() if place else "", words[place].group()
    if role not in PLACES or not before:
        return False
    if before.isascii():
        return place > 1 and before[0].isupper()
    return not points_back(before.lower(), "ru") and agrees(before, word)


def _is_pointed_at(role: str, before: list[re.Match[str]], code: str) -> bool:
    """Whether a disease is one that was spoken of: this, or the emerging disease, but not heart disease."""
    if role != "disease":
        return True
    words = [match.group().lower() for match in before]
    while words and anaphor_words("recent", code).fullmatch(words[-1]):
        words.pop()
    return len(words) < len(before) or bool(words and anaphor_words("opening", code).fullmatch(words[-1]))
