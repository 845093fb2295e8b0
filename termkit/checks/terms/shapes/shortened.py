"""A term without a word of its own that says little: отношения, государства, the kind of a place."""

from __future__ import annotations

import re
from itertools import pairwise

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.agreement import agrees
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.shapes.heads import anaphor_words
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.checks.terms.shapes.said import says
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.russian_words import lemma

SHORTEST = 4
"""Letters of a country's name: Iran, Куба."""
LIGHT_HEADS = ("отношения", "уровень", "процесс", "установление", "relations", "relationship", "establishment")
LIGHT_ENDS = ("operation", "operations", "activities", "activity", "process")
"""English heads that a compound may lose where its attribute is a noun of action: peacekeeping (operations)."""
STATE = re.compile(r"государств[оа]\s?[-–—]\s?(?P<ru>\w+)|(?P<en>\w+) states?")
"""A state named by what it is: a member, an observer.  страна-член is another term."""
SIDES = ("side", "сторона")
GROUP = re.compile(r"страны (?P<ru>[А-ЯЁ]{3,})|(?P<en>[A-Z]{3,}) countries")
PARTIES = re.compile(r"(?P<rest>.+?) (?:of |between |между )?(?:the )?[A-ZА-ЯЁ]\w+ (?:and|и) [A-ZА-ЯЁ]\w+")
OF_BOTH = re.compile(
    r"(?P<rest>.+?) (?:(?:between|of) (?:the two|our two|both) (?:countries|states|sides)"
    r"|(?:между )?(?:двумя|двух|обеих|обоих|нашими|наших) (?:стран|государств)\w*)"
)
"""A term of two countries that it does not name."""
TWO = frozenset(("two", "both", "двух", "обеих", "обоих", "двумя", "двум", "оба", "два"))
BOTH = re.compile(r"\b(?:(?:two|both) (?:countries|sides|states)|(?:обеих|двух) (?:стран|сторон|государств))\b")
"""What stands for two parties that the term names."""
BESIDE = 3
"""Words before or behind them in which what is theirs stands."""
STATES_OWN = re.compile(r"(?:государственн|национальн)\w{2} (?P<ru>.+)|(?:national|state) (?P<en>.+)", re.IGNORECASE)
"""What is a state's: the flags of the two countries are their national flags."""
QUOTED = re.compile(r"[а-яё]+ [«“](?P<name>[^»”]+ [^»”]+)[»”]")
"""A Russian name of several words in quotation marks behind the word for what it is: операция «Небесная сеть»."""
QUALIFIED = re.compile(
    r"(?:[а-яё-]+ )+(?P<kind>[а-яё-]+) [«“](?P<quoted>[^»”]+)[»”]|(?P<name>[A-Z][\w-]+)(?: [a-z-]+)+ (?P<head>[a-z-]+)"
)
"""What something is, said more closely than it need be beside its name: космическая станция «Тяньгун»."""
DEMONYM = re.compile(r"\w+(?:an|ese|ish|ic)")
NOMINALISED = re.compile(r"\w{4,}(?:able|ible|ic|al|ive)")
"""English adjectives that are nouns in the plural: renewables, generics, minerals."""

PEOPLE = re.compile(
    r"(?P<ru>\w{4,}[ыи]е) (?:(?:группы|слои|категории)(?: населения)?|люди|лица)"
    r"|(?P<en>\w{4,}) (?:groups?|people|persons)"
)
"""People named by what they are, of whom the adjective alone is said, too: the vulnerable, уязвимые."""


def is_light(term: str, words: list[str], language: str) -> bool:
    """Whether all but a word that says little is there: (отношения) партнёрства, renewables for renewable energy."""
    return (
        _has_light_head(term, words, language)
        or _is_action(term, words)
        or _is_qualified(term, words, language)
        or _is_party(term, words, language)
        or _is_group(term, words)
        or _is_of_both(term, words, language)
        or (primary(language) == "en" and _is_nominal(term.partition(" ")[0].lower(), words))
        or _is_member(term, words, language)
        or _are_people(term, words, language)
    )


def _has_light_head(term: str, words: list[str], language: str) -> bool:
    """Whether all but a head that says little is there."""
    head, _, rest = term.partition(" ")
    return head.lower() in LIGHT_HEADS and bool(rest) and is_derived(rest, words, language)


def _is_member(term: str, words: list[str], language: str) -> bool:
    """Whether a state is named by what it is, without the word for a state: members."""
    state = STATE.fullmatch(term.lower())
    member = str(state.group("ru") or state.group("en")) if state else ""
    stem = loose.stem(member, language)
    said = (word for word in words if member and word.startswith(stem) and "-" not in word)
    return any(says(word, member, language, False) for word in said)  # a requesting State is no requested one


def _are_people(term: str, words: list[str], language: str) -> bool:
    """Whether people are named by an adjective that no noun follows: the poor and the vulnerable, малоимущие."""
    people = PEOPLE.fullmatch(term.lower())
    if not people:
        return False
    followed = list(pairwise([*words, loose.STOP]))
    if people["ru"]:
        own = lemma(people["ru"])
        return any(lemma(word) == own and not agrees(word, behind) for word, behind in followed)
    return any(
        the == "the" and word == people["en"] and (behind == loose.STOP or is_function_word(behind, "en"))
        for the, (word, behind) in zip(words, followed[1:], strict=False)
    )


def _is_qualified(term: str, words: list[str], language: str) -> bool:
    """Whether a long quoted name stands alone, or any name beside what it is, not qualified: the Tiangong station."""
    quoted = QUOTED.fullmatch(term)
    if quoted and is_derived(quoted["name"], words, language):
        return True
    return _is_bare(term, words, language)


def _is_bare(term: str, words: list[str], language: str) -> bool:
    """Whether a name stands beside the word for what it is, without others between."""
    found = QUALIFIED.fullmatch(term)
    if not found or (found["name"] and DEMONYM.fullmatch(found["name"])):
        return False
    kind, name = (found["head"], found["name"]) if found["name"] else (found["kind"], found["quoted"])
    return is_derived(f"{kind} {name}", words, language, slack=0)


def _is_action(term: str, words: list[str]) -> bool:
    """Whether an English noun of action stands without the word for its acts: the costs of peacekeeping."""
    action, _, last = term.rpartition(" ")
    if last.lower() not in LIGHT_ENDS or not action.endswith("ing"):
        return False
    return any(
        word == action.lower() and (behind == loose.STOP or is_function_word(behind, "en"))
        for word, behind in pairwise([*words, loose.STOP])
    )


def _is_nominal(attribute: str, words: list[str]) -> bool:
    """Whether an English attribute stands there as a noun: renewables, developing ones."""
    plural = bool(NOMINALISED.fullmatch(attribute)) and attribute + "s" in words
    return plural or any(pair == (attribute, "ones") for pair in pairwise(words))


def _is_party(term: str, words: list[str], language: str) -> bool:
    """Whether a party's country stands for it: China for the Chinese side."""
    owner, _, side = term.lower().rpartition(" ")
    if side not in SIDES or not owner:
        return False
    full = {word for word in words if len(word) >= SHORTEST}  # the makes no Thai side
    named = full | {lemma(word) for word in full if primary(language) == "ru"}
    return any(is_adjective(word, [owner], language) for word in named)


def _is_of_both(term: str, words: list[str], language: str) -> bool:
    """Whether its parties, or the state it is of, are the two countries there: the meeting of the heads of both."""
    shared = OF_BOTH.fullmatch(term)
    if shared and not TWO.isdisjoint(words) and is_derived(shared["rest"], words, language):
        return True  # the two foreign ministers
    text = " ".join(words)
    both = BOTH.search(text)
    if not both:
        return False
    parts, own = PARTIES.fullmatch(term), STATES_OWN.fullmatch(term)
    if own:
        behind = text[both.end() :].split()[:BESIDE] if own["en"] else []
        return is_derived(own["ru"] or own["en"], text[: both.start()].split()[-BESIDE:] + behind, language)
    return bool(parts and is_derived(parts["rest"], words, language))


def _is_group(term: str, words: list[str]) -> bool:
    """Whether the acronym of a group stands without the word for its members: BRICS countries."""
    group = GROUP.fullmatch(term)
    return group is not None and (group["ru"] or group["en"]).lower() in words


def is_bare_place(source: str, term: str, words: list[str], language: str) -> bool:
    """Whether a place stands there without the word for what it is: Hubei for Hubei province."""
    classes = anaphor_words("class", primary(language))
    all_words = loose.words_of(term, language)
    name = [word for word in all_words if not classes.fullmatch(word)]
    return (
        source.endswith(listed("place_classes.txt"))
        and 0 < len(name) < len(all_words)
        and is_derived(" ".join(name), words, language)
    )
