"""Why a term that nothing renders may be no error: it is part of a longer name, or stands for itself by less.

Texts drop what they have just said: the Assembly for the General Assembly, the country for Kazakhstan; a country's
name before that of a place, an organisation or an office-holder of its own is often left out (中国武汉, 美国疾控中心);
and a longer word may hold a term without meaning it (公共卫生间 holds 公共卫生).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.checks import loose
from termkit.checks.compiled import BaseTerm
from termkit.checks.context import Context, Looked, Mention
from termkit.checks.words import listed, rows
from termkit.model import primary
from termkit.text.words import cut, tag

NO_COUNTRIES = ("UN", "EU", "EZ", "QO", "XA", "XB", "ZZ")
"""Codes of CLDR that stand for groups and for nothing."""
REACH = 16
"""Characters after a country's name in which the ending of an organisation's name is looked for."""
CHARACTERS = (3, 4)
"""How long a word is that one character more makes of the end of a term; longer ones are phrases (互不干涉内政)."""
SHORTEST_HEAD = 3
COMPLEMENTS = ("о", "об", "обо", "по", "для")
"""Prepositions after which the complement of a Russian noun stands: Договор о дружбе."""
STOP = re.compile("[，。、；：的,.;:（()）“”《》]")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def is_doubtful(mention: Mention, allowed: list[BaseTerm], looked: Looked, source: str, context: Context) -> bool:
    """Whether the source itself makes it doubtful that the term is meant."""
    if primary(context.source) != "zh":
        return False
    if any(t.is_name for t in allowed) and is_country(mention.text):
        return _opens_a_name(source[mention.end :])
    return _cuts_a_word(mention, source) or _varies_a_longer_term(mention, looked, source, context)


def _opens_a_name(following: str) -> bool:
    """Whether what follows makes one name with the country: 中国香港, 美国疾控中心, 美国总统特朗普."""
    near = tag(STOP.split(following, maxsplit=1)[0][:REACH])
    if near and near[0][1] == "ns":
        return True
    if len(near) > 1 and near[0][1] == "n" and near[1][1].startswith("nr"):
        return True
    for word, kind in near:
        if word.endswith(listed("organisation_endings.txt")):
            return True
        if kind[:1] in ("v", "p", "d", "r", "t", "m") and kind not in ("vn",):
            return False
    return False


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    names = {name for code, name in Locale("zh").territories.items() if len(code) == 2 and code not in NO_COUNTRIES}
    return frozenset(names) | {"中国", "美国", "英国", "俄国"}


def is_country(text: str) -> bool:
    """Whether the text is the usual Chinese name of a country or territory."""
    return text in _countries()


def _cuts_a_word(mention: Mention, source: str) -> bool:
    """Whether one more character makes another word of the end of the term: 公共卫生|间."""
    place = 0
    for word in cut(source):
        start, place = place, place + len(word)
        if len(word) in CHARACTERS and start < mention.end == place - 1:
            return True
    return False


def _varies_a_longer_term(mention: Mention, looked: Looked, source: str, context: Context) -> bool:
    """Whether it ends a wording of a longer term that the target has: 新型冠状病毒肺炎 for 新冠肺炎."""
    for rendering in looked.renderings:
        if rendering.is_longest and rendering.term.entry.id not in looked.mentioned:
            for term in rendering.term.entry.terms(context.source):
                own = term.term
                longer = own.endswith(mention.text) and len(own) > len(mention.text)
                window = source[max(0, mention.start - 4 * len(own)) : mention.end]
                if longer and _is_spread(own, STOP.split(window)[-1]):
                    return True
    return False


def _is_spread(short: str, long: str) -> bool:
    """Whether all characters of one stand in the other in order."""
    rest = iter(long)
    return all(char in rest for char in short)


def may_be_implied(allowed: Iterable[BaseTerm], target: str, language: str) -> bool:
    """Whether the target has a word that may stand for the term where it was said shortly before."""
    return any(_is_implied(t, target, language) for t in allowed)


def _is_implied(term: BaseTerm, target: str, language: str) -> bool:
    code = primary(language)
    if code not in ("ru", "en"):
        return False
    role = _role(term)
    if term.is_name and role:
        return _has_anaphor(role, target, code)
    return has_head_alone(term, target, language)


def has_head_alone(term: BaseTerm, target: str, language: str) -> bool:
    """Whether the head of a term of several words stands for it, and with a capital if it is a name: the Assembly.

    A name may keep words before its head, or the first behind it: Шанхайская организация, Член Организации.
    """
    code = primary(language)
    words = WORD.findall(term.term.term)
    head = loose.head(words, code)
    if len(head) < SHORTEST_HEAD or code not in ("ru", "en"):
        return False
    own = {word[:-2].lower() for word in words if len(word) > 3} if term.is_name else set()
    for match in _places_of(head, target):
        start = _with_own_words(match.start(), target, own)
        end = _past_own_words(match.end(), target, own)
        if (target[start].isupper() or not term.is_name) and _stands_alone(start, end, target, code):
            return True
    return False


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


def _role(term: BaseTerm) -> str:
    """What words stand for the name: those for a country, for another place, or none."""
    names = [section.term for section in term.entry.terms("zh")]
    if any(map(is_country, names)):
        return "country"
    return "place" if any(name.endswith(("省", "市", "州")) for name in names) else ""


def _has_anaphor(role: str, target: str, code: str) -> bool:
    """Whether a word like country stands there that means no other country and bears no name."""
    words = list(WORD.finditer(target))
    for place, match in enumerate(words):
        if _words(role, code).fullmatch(match.group().lower()):
            before = words[place - 1].group().lower() if place else ""
            named = re.match(r"\s+[«“\"]?[A-ZА-ЯЁ]", target[match.end() :])
            if not named and not _words("others", code).fullmatch(before):
                return True
    return False


def _places_of(head: str, target: str) -> Iterable[re.Match[str]]:
    trunk = head if len(head) < 5 else head[:-2] if head[-1] in "аеийоуыьэюяsy" else head[:-1]
    return re.finditer(rf"(?<![\w-]){re.escape(trunk)}\w{{0,3}}(?![\w-])", target, re.IGNORECASE)


def _stands_alone(start: int, end: int, target: str, code: str) -> bool:
    """Whether no adjective before them and no complement behind them belongs to the words: any of the agencies."""
    before = WORD.findall(target[:start])[-1:]
    glued = re.search(r"[.,;:(«“\"]\s*\Z", target[:start])
    free = not before or bool(glued) or bool(_words("opening", code).fullmatch(before[0].lower()))
    if code == "en":
        return free and not re.match(r"\s+(of|for|on)\b", target[end:])
    # a noun before it governs it, an adjective belongs to it: члены Организации, but Шанхайская Организация
    free = free or not _is_adjective(before[0])
    nearby = re.match(r"\s+([^\W\d_]+)", target[end:])
    return free and not (nearby and (nearby.group(1) in COMPLEMENTS or _is_genitive(nearby.group(1))))


def _is_adjective(word: str) -> bool:
    from termkit.text.russian_words import readings

    return any(r.tag.POS in ("ADJF", "PRTF") for r in readings(word)[:1])


def _is_genitive(word: str) -> bool:
    from termkit.text.russian_words import readings

    best = readings(word)[:1]
    return any(r.tag.POS in ("NOUN", "ADJF") and r.tag.case == "gent" for r in best)


@cache
def _words(role: str, language: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(row["words"] for row in rows("anaphors.tsv") if (row["language"], row["role"]) == (language, role))
    )
