"""Content models as automata: `title, note*` becomes what may stand first, what may follow what, and where it may end.

The construction is Glushkov's (V. M. Glushkov, The abstract theory of automata, 1961): every name in the model is a
position; a state is the set of positions that the children so far may have reached, so nothing has to be kept but it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

TOKEN = re.compile(r"[\w:.~{}*-]*[\w:.~}]|[(),|*+?]")
START = -1
State = frozenset[int]


@dataclass(slots=True)
class Part:
    """A piece of a model: may it be empty, which positions begin and end it."""

    empty: bool
    first: set[int]
    last: set[int]


@dataclass(slots=True)
class Model:
    """The automaton of one content model."""

    names: list[str] = field(default_factory=list)
    follow: dict[int, set[int]] = field(default_factory=dict)
    finals: frozenset[int] = frozenset()
    steps: dict[tuple[State, str], State] = field(default_factory=dict)

    begin: State = frozenset({START})

    def step(self, state: State, name: str) -> State:
        """The state after a child of that name; empty where it may not stand there."""
        known = self.steps.get((state, name))
        if known is None:
            reached = {after for position in state for after in self.follow[position] if self.names[after] == name}
            known = self.steps[state, name] = frozenset(reached)
        return known

    def may_end(self, state: State) -> bool:
        """True where the element may end."""
        return bool(state & self.finals)

    def expected(self, state: State) -> list[str]:
        """What may come next, in the model's order."""
        after = sorted({position for one in state for position in self.follow[one]})
        return list(dict.fromkeys(self.names[position] for position in after))


def compiled(text: str) -> Model:
    """The automaton of a model such as `(note|prop)*, tuv+`."""
    model = Model()
    parser = Parser(TOKEN.findall(text), model)
    whole = parser.sequence()
    model.follow[START] = whole.first
    model.finals = frozenset(whole.last | ({START} if whole.empty else set()))
    return model


class Parser:
    """Recursive descent over the tokens of a model."""

    def __init__(self, tokens: list[str], model: Model) -> None:
        """Positions and their followers are entered into `model`."""
        self.tokens, self.model = tokens, model

    def peek(self) -> str:
        """The next token, or an empty string."""
        return self.tokens[0] if self.tokens else ""

    def sequence(self) -> Part:
        """Parts after one another, or parts to choose from."""
        part = self.repeated()
        while self.peek() in {",", "|"}:
            comma = self.tokens.pop(0) == ","
            part = self.joined(part, self.repeated()) if comma else self.chosen(part, self.repeated())
        return part

    def joined(self, left: Part, right: Part) -> Part:
        """Left, then right."""
        for position in left.last:
            self.model.follow[position] |= right.first
        return Part(
            left.empty and right.empty,
            left.first | (right.first if left.empty else set()),
            right.last | (left.last if right.empty else set()),
        )

    def chosen(self, left: Part, right: Part) -> Part:
        """Left or right."""
        return Part(left.empty or right.empty, left.first | right.first, left.last | right.last)

    def repeated(self) -> Part:
        """A name or group with its *, + or ?."""
        part = self.single()
        mark = self.tokens.pop(0) if self.peek() in {"*", "+", "?"} else ""
        if mark in {"*", "+"}:
            for position in part.last:
                self.model.follow[position] |= part.first
        return Part(part.empty or mark in {"*", "?"}, part.first, part.last)

    def single(self) -> Part:
        """A name, or a group in parentheses."""
        found = self.tokens.pop(0)
        if found == "(":
            part = self.sequence()
            self.tokens.pop(0)
            return part
        self.model.names.append(found)
        position = len(self.model.names) - 1
        self.model.follow[position] = set()
        return Part(empty=False, first={position}, last={position})
