"""What may fill a slot of a declared frame: whole words, a phrase with content, quotation marks in pairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from termkit.mining.corpus import Corpus, Word
from termkit.mining.frames.objects import ASPECT, is_modifier
from termkit.mining.frames.templates import DATE, Found, Part
from termkit.mining.frames.words import frame_words, is_hollow, is_whose
from termkit.mining.words.lexicon import is_a

NO_BEGINNING = frozenset("的地、和与及了着者在把将好并且而") | {"以及"}
NO_END = frozenset("的、和与及为对在所并就同向将把由从自以各") | {"以及", "任何"}
WHEN = ("之日", "之际", "期间", "之时")
"""What a clause describes that says when."""
COMPANIONS = "同与给"
"""Behind one of these stands a noun phrase, no clause."""

NUMERAL = re.compile("[0-9]+|(?<=第)[一二三四五六七八九十百]+|[一二三四五六七八九十百]+(?=周年)")
"""A number that a template takes as a modifier."""
LONGEST_CONTENT = 3
"""Characters of modifiers with content that stay in the fixed part: 提供|融资|支持."""
KINDS: tuple[tuple[str, Callable[[Word], bool]], ...] = (
    ("人物", lambda word: word.name == "person" or is_a(word.text, "title")),
    ("机构", lambda word: word.name == "org" or word.text.endswith(("政府", "党", "委员会"))),
    ("国家", lambda word: word.name == "place" or word.text.endswith("国") or is_a(word.text, "pair")),
)
"""What fills a slot, by a word of it."""


class Fillers:
    """The words of a corpus by place, to ask whether a span fills a slot."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the words of all clauses."""
        self._texts = corpus.texts
        self._starts: list[list[int]] = [[] for _ in corpus.documents]
        self._words: list[list[tuple[Word, str]]] = [[] for _ in corpus.documents]
        for clause in corpus.clauses:
            self._starts[clause.document] += [word.start for word in clause.words]
            self._words[clause.document] += zip(clause.words, clause.roles, strict=True)

    def settled(self, number: int, found: Found) -> Found | None:
        """The frame with each slot as wide as its phrase, or nothing if one of them is filled by no phrase."""
        parts = list(found.parts)
        for index, part in reversed(list(enumerate(parts))):
            if part.sign == "~" and part.start < part.end:
                self._widen(number, parts, index)
                self._open(number, parts, index)
        for index, part in enumerate(parts):
            if part.slot is not None:
                self._narrow(number, parts, index)
        parts[-1] = self._with_pair(number, parts[-1])
        settled = Found(tuple(self._typed(number, whole) for part in parts for whole in self._counted(number, part)))
        fits = all(self._fits(number, *span) for span in settled.fillers)
        return settled if fits and not self._runs_on(number, settled) else None

    def _runs_on(self, number: int, found: Found) -> bool:
        """Whether the noun that ends the frame is only the beginning of a longer one: 发挥协调|作用."""
        if found.parts[-1].slot is not None:
            return False
        starts, words = self._starts[number], self._words[number]
        after = bisect_left(starts, found.end)
        if not 0 < after < len(words) or words[after][0].start != found.end:
            return False
        if words[after - 1][1] not in "ND":
            return False
        is_of = any(part.sign == "的" and part.start < part.end for part in found.parts)
        return words[after][1] == "N" or (is_of and words[after][1] == "U")  # 的富有成果|的合作

    def _with_pair(self, number: int, part: Part) -> Part:
        """The part that ends the frame with the second of two verbal nouns that make one: 协调|配合."""
        after = bisect_left(self._starts[number], part.end)
        pair = self._words[number][max(after - 1, 0) : after + 2]
        if part.slot is not None or len(pair) < 2 or pair[1][0].start != part.end:
            return part
        is_pair = all(is_a(word.text, "deverbal") and role == "D" for word, role in pair[:2])
        goes_on = len(pair) > 2 and pair[2][0].start == pair[1][0].end
        return part._replace(end=pair[1][0].end) if is_pair and not goes_on else part

    def _counted(self, number: int, part: Part) -> Iterator[Part]:
        """The part, each number in a fixed one a slot of its own: 建交|48|周年."""
        begin = part.start
        for match in NUMERAL.finditer(self._texts[number], part.start, part.end) if part.slot is None else ():
            if begin < match.start():
                yield part._replace(start=begin, end=match.start())
            yield Part(*match.span(), "#")
            begin = match.end()
        if begin < part.end or begin == part.start:
            yield part._replace(start=begin)

    def _typed(self, number: int, part: Part) -> Part:
        """A slot for a person that somebody else fills is told as what it is: 应|中国政府|邀请."""
        if part.slot not in ("人物", "国家"):
            return part
        words = [word for word, _ in self._inside(number, part.start, part.end)]
        kinds = [kind for kind, test in KINDS if any(map(test, words))]
        return part if not words or part.slot in kinds else part._replace(slot=kinds[0] if kinds else "")

    def _narrow(self, number: int, parts: list[Part], index: int) -> None:
        """Give the noun behind a slot what describes it: {中方秉持}的公正|立场, {各国关系}的顶层|设计."""
        after = next((i for i in range(index + 1, len(parts)) if parts[i].start < parts[i].end), None)
        if after is None or parts[after].slot is not None or parts[index + 1].sign != "的" or after == index + 1:
            return
        words = [word for word, _ in self._inside(number, parts[index].start, parts[index].end)]
        first = next((i for i in range(len(words) - 1, 0, -1) if words[i].text == "的"), 0)
        describing = words[first + 1 :]
        if not first or not describing or any(word.name for word in describing):
            return
        if len(describing) == 1 or all(map(is_modifier, describing)):
            parts[index] = parts[index]._replace(end=words[first].start)
            for between in range(index + 1, after):
                parts[between] = parts[between]._replace(start=words[first].start, end=words[first].start)
            parts[after] = parts[after]._replace(start=words[first].start)

    def _widen(self, number: int, parts: list[Part], index: int) -> None:
        """Give the slot what does not only describe the noun behind it: {两国}命运共同体的良好|势头."""
        kept, _ = self._described(number, parts[index])
        slot = index - 1
        while slot >= 0 and parts[slot].slot is None and parts[slot].end - parts[slot].start <= 1:
            slot -= 1
        if kept == parts[index].start or slot < 0 or parts[slot].slot is None or slot < index - 2:
            return
        parts[slot] = parts[slot]._replace(end=kept)
        for between in range(slot + 1, index):
            parts[between] = parts[between]._replace(start=kept, end=kept)
        parts[index] = parts[index]._replace(start=kept)

    def _described(self, number: int, part: Part) -> tuple[int, list[Word]]:
        """Where the modifiers begin that only describe the noun behind them, and the words of the part before that."""
        begin = part.end
        inside = self._inside(number, part.start, begin)
        if inside and inside[-1][0].end > begin:
            begin = inside.pop()[0].start  # one word with the noun behind it
        while inside and (is_modifier(inside[-1][0]) or inside[-1][1] == "U" or inside[-1][0].text in ASPECT):
            begin = inside.pop()[0].start
        return begin, [word for word, _ in inside]

    def _open(self, number: int, parts: list[Part], index: int) -> None:
        """Make a slot of modifiers with much content, or that say whose: 给予{中方}坚定|支持."""
        first = parts[index].start
        kept, content = self._described(number, parts[index])
        says_whose = any(map(is_whose, content))
        if kept - first <= LONGEST_CONTENT and not says_whose:
            return
        slot = next((i for i in range(index - 1, -1, -1) if parts[i].start < parts[i].end), index)
        if parts[slot].slot is None:
            parts[index : index + 1] = [Part(first, kept, ""), parts[index]._replace(start=kept)]
            return
        parts[slot] = parts[slot]._replace(end=kept)  # 在事关{对方核心利益和重大关切}的问题上
        for between in range(slot + 1, index + 1):
            parts[between] = parts[between]._replace(start=kept, end=max(kept, parts[between].end))

    def _fits(self, number: int, start: int, end: int) -> bool:
        text = self._texts[number]
        filler = text[start:end]
        if re.fullmatch(DATE, filler):
            return True
        words = self._inside(number, start, end)
        if not _is_balanced(filler):
            return False
        if not words:
            return True
        texts, roles = [word.text for word, _ in words], "".join(role for _, role in words)
        goes_on = texts[0] == "在" and not set("UVD").isdisjoint(roles)  # 在北京举行的|会议, 在地区维护|和平
        behind = self._inside(number, end, end + 1)
        before = text[max(start - 1, 0) : start]
        # 成为{…梦想奠定}坚实基础, but 发挥的{协调和指导}作用
        governs = roles[-1] == "V" and before != "的" and behind and behind[0][1] in "NM"
        governs = governs and not text.startswith(WHEN, end)  # 自{签署}之日起生效
        torn = texts[-1] in NO_END or governs
        if (texts[0] in NO_BEGINNING and not goes_on) or torn or all(map(is_hollow, texts)):
            return False
        if not before or before not in COMPANIONS:
            return not ("把" in texts and before == "将")  # 将|继续把…打造成
        return "V" not in roles[roles.rfind("U") + 1 : -1] and texts[-1] not in frame_words("localizer")

    def _inside(self, number: int, start: int, end: int) -> list[tuple[Word, str]]:
        starts = self._starts[number]
        first = bisect_left(starts, start)
        return self._words[number][first : bisect_left(starts, end, first)]


def _is_balanced(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "()"))
