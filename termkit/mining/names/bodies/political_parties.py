"""Parties of states, whatever they are called.

in a list                          共和国-故乡党、进步党以及祖国党
before those who speak for them    大印尼行动党|秘书长, 巴基斯坦人民党|主席
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import is_stop, reach
from termkit.mining.names.page import Page
from termkit.model import Kind
from termkit.text.words import tag

NAME = re.compile(
    "(?:(?<=[、和,;:。])|(?<=以及))(?!以及)[\u4e00-\u9fff-]{2,8}?党(?=、|以及|和|[^\u4e00-\u9fff]|分别|等|$)"
)
ROW = re.compile(
    "(?<=[,;:。])[\u4e00-\u9fff-]{2,8}?党(?:(?:、|以及|和)[\u4e00-\u9fff-]{2,8}?党){1,9}(?=[^\u4e00-\u9fff]|分别|等|$)"
)
LED = re.compile(f"(?<![政本全我该建入各两贵多整从国此])党(?={tables.any_of('behind-a-party')})")
COMMUNISTS = re.compile("共(?=(?:中央|总书记|主席|副主席|代表团|领导人|对外联络部))")
"""What makes a party of a state before it: 南非|共总书记."""
BEARING = re.compile("(?:公正|统一|自由|民主|祖国|繁荣|正义|团结|进步|崛起|新|大)$")
"""What stands before the state that a party bears in its name: 公正|俄罗斯|党."""
SPEAKING_FOR = frozenset({"代表", "领会", "向", "拥护", "跟随", "传播", "宣传", "影响", "维护", "捍卫", "贯彻", "落实"})
"""What is done for the party of the country and names none: 代表|党中央."""
DOING = frozenset({"v", "d", "ad", "vd", "i", "l"})
"""Parts of speech of what is done, and in no name of a party: 牢牢把握|党."""
NEW = "新"
NO_PARTIES = frozenset({"执政党", "反对党", "在野党", "参政党", "各政党"})


def find_political_parties(page: Page) -> None:
    """Add the parties of lists, and those whose chairman, seat or delegation is named."""
    for row in ROW.finditer(page.text):
        for party in NAME.finditer(page.text, *row.span()):
            if not _is_clause(party.group()):
                _add(page, *party.span(), "in a list of parties")
    _find_communists(page)
    _find_bearing(page)
    for match in LED.finditer(page.text):
        if all(atom.label == "OFFICE" for atom in page.atoms(*match.span())):  # 繁荣|党主席
            found = reach(page, match.start())
            start = found.start if found.anchored else found.plain
            if found.anchored and page.text[start - 1 : start] == "大":
                start -= 1  # 大|印尼|行动党
            if match.end() - start > 2 and not _is_done(page, start, match.start()):
                _add(page, start, match.end(), "party with its leader")


def _is_clause(text: str) -> bool:
    """Whether the party of the country is spoken of, or a verb stands before one: 坚持党要管党, 由社民党."""
    (_, mark), *rest = tag(text)
    return "党" in text[:-1] or (len(rest) > 1 and mark in ("p", "v")) or (mark == "p" and bool(rest))


def _is_done(page: Page, start: int, end: int) -> bool:
    """Whether what stands before the party is done for it, 牢牢把握|党, and no part of its name, 新思想|党."""
    words = page.tokens(start, end)
    of_a_state = words[0].label == "COUNTRY" and words[0].text != tables.countries()[0].name
    named = words[-1:] if of_a_state and len(words) > 2 else []  # 佛得角|非洲|独立|党
    done = any((token.tag in DOING and token not in named) or (is_stop(token) and token.text != NEW) for token in words)
    return done or page.text[start:end] in SPEAKING_FOR


def _find_communists(page: Page) -> None:
    for match in COMMUNISTS.finditer(page.text):
        if state := page.ending_at(match.start(), "COUNTRY"):
            page.add(state.start, match.end(), Kind.ORGANISATION, "party with its leader", 0.8, label="ORG")


def _find_bearing(page: Page) -> None:
    for atom in [
        atom for atom in page.all_atoms() if atom.label == "COUNTRY" and page.text[atom.end : atom.end + 1] == "党"
    ]:
        if first := BEARING.search(page.text, max(0, atom.start - 4), atom.start):
            page.add(first.start(), atom.end + 1, Kind.ORGANISATION, "party with its state", 0.85, label="ORG")


def _add(page: Page, start: int, end: int, rule: str) -> None:
    known = any(atom.label == "ORG" for atom in page.atoms(start, end))
    if not known and not page.text[start:end].endswith(tuple(NO_PARTIES)):
        page.add(start, end, Kind.ORGANISATION, rule, 0.75, label="ORG")
