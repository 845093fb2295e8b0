"""What a text says instead of a term that it has just said: the Assembly, the country, he, the minister.

Nothing here makes a rendering of a term; it makes its absence no error where the term was rendered shortly before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from termkit.checks.compiled import BaseTerm
from termkit.checks.terms import loose
from termkit.checks.terms.countries import is_country
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.words import tag

SHORTEST_HEAD = 3
SHORT_HEAD = 5
"""Letters below which the beginning of a Russian head does not tell it from other words."""
SEVERAL = 3
"""Words of a common term that may lose one between the first and its head."""
HEAD_LENGTH = 2
"""Characters of the head of a source term."""
COMMON_ROLES = ("disease", "virus", "medicine", "movement", "group", "self")
"""Roles of common words as well as of names."""
PLACES = ("place", "country")
PRONOUNS = ("group", "self")
"""Roles for which pronouns stand."""
COMPLEMENTS = ("о", "об", "обо", "по", "для", "над", "за", "против")
"""Prepositions after which the complement of a Russian noun stands: Договор о дружбе."""
FIELD = re.compile(r"\s+(?:в (?:област|сфер)(?:и|е|ях)|in the (?:field|area|sphere)s?)\b")
"""What says of what kind it is: cooperation in the field of fisheries."""
QUOTED = re.compile(r"\s+[«“\"]")
"""The opening of another name behind a head: пункт пропуска «Достык»."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
OWNED = re.compile(
    r"(?P<bare>[^\sA-ZА-ЯЁ]{8,}(?:(?<=[а-яё])|(?= (?:of|to|in) ))|[^\sA-ZА-ЯЁ]+(?: [^\sA-ZА-ЯЁ]+)+?)"
    r"(?: (?:of|to|in)(?: the)?)? [A-ZА-ЯЁ].*"
)
"""A term in small letters, a long noun or several words, and a name that it belongs to; all-weather is no noun."""
UNOWNED = r"(?! (?:of|to|in)\b)(?-i:(?! [A-ZА-ЯЁ]))"
"""What follows no name that it belongs to."""

HEAD = "only the head of the name stands there"
SIDES_OF_THE_WORLD = tuple("东西南北")
SURNAME = "only the surname stands there"
NUMBER = "it stands there without its number"
OWNER = "it stands there without whose it is"
PRONOUN = "a pronoun stands there"


def may_be_implied(allowed: Iterable[BaseTerm], target: str, language: str) -> bool:
    """Whether the target has a word that may stand for the term where it was said shortly before."""
    return any(_is_implied(t, target, language) for t in allowed)


def _is_implied(term: BaseTerm, target: str, language: str) -> bool:
    code = primary(language)
    if code not in ("ru", "en"):
        return False
    role = _role(term)
    if (term.is_name or role in COMMON_ROLES) and role and _has_anaphor(role, target, code):
        return True
    return (not (term.is_name and role) or role in COMMON_ROLES) and _keeps_its_head(term, target, language)


def points_back(word: str, language: str) -> bool:
    """Whether a word before a head says which of those that were spoken of: the relevant agencies."""
    return bool(_words("opening", primary(language)).fullmatch(word))


def is_said_besides(term: str, source: str) -> bool:
    """Whether the source has the end of a term without it, too, which a word may stand for: 病毒, 冠状病毒."""
    end = term[-HEAD_LENGTH:]
    return len(term) > HEAD_LENGTH and source.count(end) > source.count(term)


def is_part_of_place(name: str) -> bool:
    """Whether a place is named by where in another one it lies: 东耶路撒冷 is not all of 耶路撒冷."""
    return name[:1] in SIDES_OF_THE_WORLD and len(name) > HEAD_LENGTH and _is_place(name[1:])


def keeps_its_head(allowed: Iterable[BaseTerm], target: str, language: str) -> bool:
    """Whether the head of the term, or its word for a group, is there: any of the agencies."""
    return any(_keeps_its_head(term, target, language) for term in allowed)


def _keeps_its_head(term: BaseTerm, target: str, language: str) -> bool:
    return has_head_alone(term, target, language, named=False) or has_head_alone(term, target, language, late=True)


def has_pronoun(term: BaseTerm, target: str, language: str) -> bool:
    """Whether a party, 中方, is spoken of as we or you, or a country as somebody's own."""
    own = _role(term) == "country" and _words("own", primary(language)).search(target.lower())
    return bool(own) or (_role(term) == "side" and _has_anaphor("side", target, primary(language)))


def has_head_alone(term: BaseTerm, target: str, language: str, *, named: bool = True, late: bool = False) -> bool:
    """Whether the head of a term of several words stands for it: the Assembly; of a name `named` asks for a capital.

    A name may keep words before its head, or the first behind it: Шанхайская организация, Член Организации.  Where it
    was said lately (`late`), what follows the head may belong to the words before it: opinions of the Court on this.
    """
    code = primary(language)
    words = WORD.findall(term.term.term)
    head = loose.head(words, code)
    if len(head) < SHORTEST_HEAD or code not in ("ru", "en") or _is_joined(head, words, term.term.term):
        return False
    whole = term.is_name or (late and len(words) >= SEVERAL)
    own = {word[:-2].lower() for word in words if len(word) > 3} if whole else set()
    for match in places_of(head, target):
        start = _with_own_words(match.start(), target, own)
        end = _past_own_words(match.end(), target, own if term.is_name else set())
        if _has_another_complement(words, head, target[end:]) or QUOTED.match(target, end):
            continue
        if not term.is_name and start < match.start() and not _begins_alike(target[start:], words[0]):
            continue  # joint exercise for joint military exercise, but no strategic partnership for a comprehensive one
        kept = WORD.findall(target[start : match.start()]), WORD.findall(target[match.end() : end])
        if term.is_name and _skips_a_word(*kept, words.index(head) if head in words else len(words), words):
            continue
        capital = target[start].isupper()
        free = late and (capital or not term.is_name)
        if (capital or not (named and term.is_name)) and _stands_alone(start, end, target, code, free=free):
            return True
    return False


def _begins_alike(printed: str, word: str) -> bool:
    """Whether a text begins with a word, in any form."""
    return printed[: len(word) - 2].lower() == word[:-2].lower()


def _is_joined(head: str, words: list[str], term: str) -> bool:
    """Whether another name is joined to the head, so that neither is the head of both: Китай и Казахстан."""
    place = words.index(head) + 1 if head in words else len(words)
    return words[place : place + 1] in (["и"], ["and"]) or bool(re.search(rf"{re.escape(head)} [–—] ", term))


def _has_another_complement(words: list[str], head: str, behind: str) -> bool:
    """Whether what follows begins with the preposition of the term's own complement: расчёты в долларах."""
    place = words.index(head) + 1 if head in words else len(words)
    following = "".join(words[place : place + 1])
    return following in loose.PREPOSITIONS and bool(re.match(rf"\s+{following}\b", behind))


def _skips_a_word(before: list[str], behind: list[str], head: int, words: list[str]) -> bool:
    """Whether the words beside the head leave one out before it or behind: the Eurasian Union is another.

    Its parties may be left out: the Joint Committee, of a Joint China-Kazakhstan Committee.
    """
    stems = [word[:-2].lower() for word in words]
    first, last = ([stems.index(w[:-2].lower()) for w in kept if w[:-2].lower() in stems] for kept in (before, behind))
    parties = len(first) == 1 and "-" in "".join(words[first[0] + 1 : head])
    runs = [] if parties else [*first, head], [head, *last]
    return any(len(run) > 1 and run[-1] - run[0] >= len(run) for run in runs)


def _with_own_words(start: int, target: str, own: set[str]) -> int:
    """Where the words of the term begin that stand before its head."""
    for match in reversed(list(WORD.finditer(target, 0, start))):
        if target[match.end() : start].strip(" -") or match.group()[:-2].lower() not in own:
            break
        start = match.start()
    return start


def _past_own_words(end: int, target: str, own: set[str]) -> int:
    """Where the words of the term end that stand behind its head."""
    for match in WORD.finditer(target, end):
        if target[end : match.start()].strip(" ") or match.group()[:-2].lower() not in own:
            break
        end = match.end()
    return end


def has_no_number(term: str, target: str) -> bool:
    """Whether a term stands there without the figures at its end: COVID."""
    bare = re.fullmatch(r"([^\W\d_]{4,})-\d+", term)
    return bool(bare and re.search(rf"\b{re.escape(bare.group(1))}\b", target))


def has_no_owner(term: BaseTerm, forms: Iterable[str], target: str) -> bool:
    """Whether a common term stands there without the name it ends with: permanent members (of the Security Council)."""
    owned = OWNED.fullmatch(term.term.term)
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
    """Whether a word like country stands there that means no other country and bears no name."""
    words = list(WORD.finditer(target))
    for place, match in enumerate(words):
        if _words(role, code).fullmatch(match.group().lower()):
            before = words[place - 1].group().lower() if place else ""
            named = re.match(r"\s+[«“\"]?[A-ZА-ЯЁ]", target[match.end() :])
            other = role not in PRONOUNS and (_words("others", code).fullmatch(before) or _is_named(role, words, place))
            if not named and not other and _is_pointed_at(role, words[:place], code):
                return True
    return False


def _is_named(role: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether a word for a place has another's adjective before it: the African region, but the region."""
    before, word = words[place - 1].group() if place else "", words[place].group()
    if role not in PLACES or not before:
        return False
    if before.isascii():
        return place > 1 and before[0].isupper()
    return not points_back(before.lower(), "ru") and _agrees(before, word)


def _is_pointed_at(role: str, before: list[re.Match[str]], code: str) -> bool:
    """Whether a disease is one that was spoken of: this, or the emerging disease, but not heart disease."""
    if role != "disease":
        return True
    words = [match.group().lower() for match in before]
    while words and _words("recent", code).fullmatch(words[-1]):
        words.pop()
    return len(words) < len(before) or bool(words and _words("opening", code).fullmatch(words[-1]))


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
    opened = not before or bool(glued) or bool(_words("opening", code).fullmatch(before[0].lower()))
    if code == "en":
        return opened and not FIELD.match(target, end) and (small or not re.match(r"\s+(of|for|on)\b", target[end:]))
    # a noun before it governs it, an adjective belongs to it: члены Организации, but Шанхайская Организация
    opened = opened or not _agrees(before[0], target[start:end])
    nearby = re.match(r"\s+([^\W\d_]+)", target[end:])
    bound = nearby and (nearby.group(1) in COMPLEMENTS or _is_genitive(nearby.group(1)))
    return opened and not FIELD.match(target, end) and bool(small or not bound)


def _agrees(word: str, nouns: str) -> bool:
    """Whether a word is an adjective in the case and number of the noun that the next words begin with."""
    from termkit.text.russian_words import readings

    nouns_tags = {(r.tag.case, r.tag.number) for r in readings(WORD.findall(nouns)[0])}
    return any(r.tag.POS in ("ADJF", "PRTF") and (r.tag.case, r.tag.number) in nouns_tags for r in readings(word)[:3])


def _is_genitive(word: str) -> bool:
    from termkit.text.russian_words import readings

    best = readings(word)[:1]
    return any(r.tag.POS in ("NOUN", "ADJF") and r.tag.case == "gent" for r in best)


@cache
def _words(role: str, language: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(row["words"] for row in rows("anaphors.tsv") if (row["language"], row["role"]) == (language, role))
    )
