"""Words of an English text that do not agree: the two side, several document, this commitments, Both sides has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.text.english_lemmas import dictionary_forms
from termkit.text.sentences import sentences

SEVERAL = re.compile(r"\b(?:the two|these two|these|those|several|two|three)\s+(?P<noun>[a-z]{4,})", re.IGNORECASE)
ONE = re.compile(r"\b(?:[Tt]his|a|[Ee]ach|[Ee]very)\s+(?P<noun>[a-z]{4,}s)\b")
ENDS_PHRASE = re.compile(
    r"\s*(?:[,.;]|\Z)|\s+(?:of|in|on|to|for|at|with|from|ha(?:ve|s|d)|are|is|were|was|will|shall|should|agreed|"
    r"reaffirmed|expressed|noted|stressed|believe|also)\b"
)
BEHIND = re.compile(r"\b(?:of|in|on|to|for|at|with|from|by|about|under)\s\Z")
"""Before this and a noun, which may be a verb elsewhere: on this issues."""
NO_NOUN = re.compile(r"who|whom|th(?:ose|at)|former|latter|main|major|hundred|thousand|[mb]illion|dozen|third|\w+ing")
MANY_WITH_ONE = re.compile(
    r"(?:Both|The two|These|The) (?:[a-z]+ )?(?:sides|countries|parties|Parties|leaders|ministers|States)"
    r" (?P<verb>has|is|was|agrees|notes|supports|reaffirms|welcomes|stresses|believes|expresses)\b"
)
PRONOUN_WITH_ONE = re.compile(r"(?:They|We|You) (?P<verb>[a-z]{3,}s)\b")
NAMED_WITH_MANY = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:world|situation|process|parliament|country|region|[a-z]+(?:ship|ment|ity|ism))"
    r" (?P<verb>are|were|have)\b"
)
"""A subject of one, right before its verb; bodies of many persons may have a plural."""
OF_MANY = re.compile(r"\w*(?:government|parliament|community|majority|minority|department|management)\b")
BEGINS_CLAUSE = re.compile(r"(?:\A|[.;:,(“\"]\s?|\b(?:that|and|but|as|because|while|if|when|where)\s)\Z")


def disagreeing(text: str) -> Iterator[tuple[int, int]]:
    """The places of words that do not agree."""
    yield from (match.span() for match in SEVERAL.finditer(text) if _is_singular(match))
    yield from (match.span() for match in ONE.finditer(text) if _is_plural(match))
    for match in NAMED_WITH_MANY.finditer(text):
        if BEGINS_CLAUSE.search(text, 0, match.start()) and not OF_MANY.search(match.group()):
            yield match.span()
    for start, _ in sentences(text, "en"):
        found = MANY_WITH_ONE.match(text, start) or PRONOUN_WITH_ONE.match(text, start)
        if found and (found.re is MANY_WITH_ONE or _is_third_person(found["verb"])):
            yield found.span()


def _is_singular(match: re.Match[str]) -> bool:
    """Whether a noun with a plural of its own stands in the singular, at the end of its phrase."""
    noun = match["noun"].lower()
    if NO_NOUN.fullmatch(noun) or not ENDS_PHRASE.match(match.string, match.end()):
        return False
    lemmas = dictionary_forms(noun)
    if noun not in lemmas.get("NOUN", ()) or "ADV" in lemmas:
        return False
    from lemminflect import getInflection  # takes a fifth of a second

    plural = getInflection(noun, "NNS")
    return bool(plural) and plural[0] != noun


def _is_plural(match: re.Match[str]) -> bool:
    """Whether a word that ends its phrase can only be a noun in the plural: commitments, no means, series or notes."""
    lemmas = dictionary_forms(match["noun"])
    may_be_verb = not BEHIND.search(match.string, 0, match.start())
    is_noun = set(lemmas) == {"NOUN"} or (set(lemmas) == {"NOUN", "VERB"} and not may_be_verb)
    is_many = is_noun and match["noun"] not in lemmas["NOUN"]
    return is_many and ENDS_PHRASE.match(match.string, match.end()) is not None


def _is_third_person(word: str) -> bool:
    """Whether a word is a form of a verb for one person, and nothing that may stand before a verb: always."""
    lemmas = dictionary_forms(word)
    return "VERB" in lemmas and word not in lemmas["VERB"] and not lemmas.keys() & {"ADV", "ADJ", "AUX"}
