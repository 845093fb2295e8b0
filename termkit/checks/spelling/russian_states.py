"""Names of states behind the preposition that Russian does not use with them: на Казахстане, в Кубе.

Of a state Russian says в, of most that are islands на.  Behind a verb that asks for на it is no place: отразиться на
Казахстане.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.compiled import CompiledBase
from termkit.checks.words import listed
from termkit.model import Kind
from termkit.text.patterns import one_of
from termkit.text.russian_words import readings

FIELD = "states"
ASKS_FOR_NA = re.compile(
    r"отра[жз]|сказ[аы]|сосредот|основ|базир|настаив|специализ|концентр|останов|держ|лежит|ответственн|вин[аы]\b|"
    r"женат|экономи|зараб|помешан|фокус|акцент",
    re.IGNORECASE,
)
REACH = 60
"""Characters of its sentence on either side of a state in which such a word may stand."""
ENDS = re.compile(r"[.;!?]\s")
BOTH = frozenset({"Украина"})
"""Russian texts say both, each for a reason that is not one of grammar."""


class StateNames:
    """The names of states of one word in the prepositional case."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Inflect the names of the base's states that the dictionary knows."""
        states = (e.id for e in base.entries.values() if e.kind is Kind.PLACE and e.subject_field == FIELD)
        names = {term.term.term for term in base.targets(states, language)} - BOTH
        forms = {"в": set[str](), "на": set[str]()}
        for name in (name for name in names if name.isalpha() and not name.isupper()):
            forms["на" if name in listed("states_with_na.txt") else "в"].update(_where(name))
        self._wrong = re.compile(
            rf"\b(?:[Нн]а (?P<state>{one_of(forms['в'])})|[Вв] (?P<island>{one_of(forms['на'])}))\b(?!-)"
        )

    def misplaced(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text with the other preposition, and what should stand there."""
        for match in self._wrong.finditer(text):
            before = ENDS.split(text[max(0, match.start() - REACH) : match.start()])[-1]
            behind = ENDS.split(text[match.end() : match.end() + REACH])[0]
            if match["island"]:
                yield *match.span(), f"{'На' if match.group()[0] == 'В' else 'на'} {match['island']}"
            elif not ASKS_FOR_NA.search(f"{before} {behind}"):
                yield *match.span(), f"{'В' if match.group()[0] == 'Н' else 'в'} {match['state']}"


def _where(name: str) -> Iterator[str]:
    """The name in the prepositional case, where the dictionary has it and that is no accusative: no Перу."""
    for reading in readings(name):
        form = reading.inflect({"loct"}) if "nomn" in reading.tag and "Geox" in reading.tag else None
        if form and form.word not in (name.lower(), reading.inflect({"accs"}).word):
            yield form.word.capitalize()
