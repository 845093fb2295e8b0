"""Characters that join items (和, 与, 及, 或), told from those that are part of a word (维和, 参与, 普及)."""

from __future__ import annotations

import re

from termkit.text.dictionary import answers
from termkit.text.words import cut

JOINING = "和与及或"
INSIDE = "\ue000\ue001\ue002\ue003"
"""What stands for each of them inside a word: characters of private use, which no text has."""
HIDE, SHOW = str.maketrans(JOINING, INSIDE), str.maketrans(INSIDE, JOINING)
CONJUNCTIONS = re.compile(f"[以及其者]*[{JOINING}][以及其者]*")
"""A word that joins: 和, 以及, 及其, 或者."""
WITH = re.compile(
    "[与和](?=[^、与和]+(?:相(?:违背|悖|抵触|矛盾|冲突|符|符合|一致|适应|协调|衔接|结合|联系|关|匹配)"
    "|背道而驰|格格不入|无关|不符|一致)$)"
)
"""A preposition whose verb ends the clause: 与宪章相违背."""
CLAUSE = re.compile(r"[^，。；：！？\n]+")


def hide(text: str) -> str:
    """The text, as long as before, with what joins nothing hidden; only clauses with 、 and a joining one are cut."""
    return CLAUSE.sub(lambda clause: _hidden(clause.group()), text)


def show(text: str) -> str:
    """The text with what was hidden."""
    return text.translate(SHOW)


def _hidden(clause: str) -> str:
    if "、" not in clause or not any(map(clause.__contains__, JOINING)):
        return clause
    return "".join(map(_inside_hidden, cut(WITH.sub(lambda found: found.group().translate(HIDE), clause))))


def _inside_hidden(word: str) -> str:
    """A word with what joins nothing hidden; of what the dictionary knows only without its 和 (和澳洲), that joins."""
    if CONJUNCTIONS.fullmatch(word):
        return word
    rest = word[1:]
    if word[0] in JOINING and not answers(word, "en") and answers(rest, "en"):
        return word[0] + rest.translate(HIDE)
    return word.translate(HIDE)
