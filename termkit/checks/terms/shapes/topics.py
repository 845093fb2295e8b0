"""An issue called by what it is about, as speakers do: on Syria for the Syrian issue, on Ukraine for the
Ukraine crisis, по Ирану for иранский вопрос.

Only behind a preposition that names a topic, and only where no other noun follows: on the Taiwan issue has another
word for the Taiwan question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.model import primary
from termkit.text.function_words import is_function_word

NAME_RU, NAME_EN = r"[А-ЯЁ][\w-]+", r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
ISSUE = {
    "ru": re.compile(rf"(?P<made>[\w-]+) (?:вопрос|проблема|кризис)|(?:вопрос|проблема|кризис) (?P<owner>{NAME_RU})"),
    "en": re.compile(
        rf"(?P<made>{NAME_EN}) (?:issue|question|problem|crisis)"
        rf"|(?:issue|question|problem|crisis) (?:of|in) (?P<owner>{NAME_EN})"
    ),
}
ABOUT = {
    "ru": re.compile(rf"\b(?i:по|об?|вокруг|относительно|касательно) (?P<topic>{NAME_RU})"),
    "en": re.compile(rf"\b(?i:on|about|over|regarding|concerning) (?:the )?(?P<topic>{NAME_EN})(?: (?P<next>[a-z]+))?"),
}


def is_called_by_its_topic(name: str, target: str, language: str) -> bool:
    """Whether the target speaks about the place that an issue of this name is about, without the word for issue."""
    code = primary(language)
    issue = ISSUE[code].fullmatch(name) if code in ISSUE else None
    if not issue:
        return False
    said = (issue["made"] or issue["owner"]).lower()
    return any(
        is_derived(said, loose.tokens(topic, code), code) or is_adjective(topic, [said], code)
        for topic in _topics(target, code)
    )


def _topics(target: str, language: str) -> Iterator[str]:
    """The names behind a preposition of topic; in English, only those that qualify no noun."""
    for match in ABOUT[language].finditer(target):
        if language == "ru":
            yield from _lemmas(match["topic"])
        elif not match["next"] or is_function_word(match["next"], language):
            yield match["topic"]


def _lemmas(word: str) -> set[str]:
    from termkit.text.russian_words import readings

    return {str(reading.normal_form) for reading in readings(word)}
