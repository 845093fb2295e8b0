"""Formulae that are clauses, or end them.

clause     a short clause as a whole
subject    noun phrase + (adverbs) + verb that ends its clause     政治互信不断深化, 百年变局加速演进
           or with its object, where a clause stands in another    (认为)各领域合作取得丰硕成果
twin       two clauses of one length                               同舟共济，守望相助
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.mining.corpus import Clause, Corpus, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.phrases import TOWARDS
from termkit.mining.words.lexicon import JOINERS, is_a
from termkit.mining.words.roles import HEADS, SUBJECTS
from termkit.model import Kind

SHORTEST, LONGEST = 4, 25
"""Characters of a clause, or of a verb with its subject."""
LONGEST_TWIN = 8
LENGTH_OF_VERB = 2
BARE = ("NM", "NN", "MN", "DN")
"""Roles of the two words before a predicate, of which a noun alone may be its subject."""
COPULAS = ("是", "就是", "不是", "为", "成为", "大于", "多于")
AFTER_NUMBER = ("、", ".", "是")
IDIOM_TAGS = ("i", "l", "nz", "z", "ns", "nr")
"""The last three stand for names; what is none is an idiom that jieba guesses to be one: 山水相连, 历久弥坚."""
COUNTING = ("m", "q")
"""The parts of speech of numbers and counters, without which a noun is no subject."""
CIRCUMSTANCE_ENDS = ("来", "以来", "后", "时", "中", "下", "期间")
ADDRESSED, WORDS_OF_CALL, CALLED = "们", 2, 2
"""Ends what an audience is called, which may be shorter: 女士们,先生们; its words, and how many such make a formula."""


def whole_clauses(clause: Clause) -> Iterator[Proposal]:
    """The whole clause without its number, its conjunction and its party, where it is short and names no other."""
    first = _after_opening(clause.words)
    first += int(_follows_its_party(clause, first) or _says_what_for(clause.words[first : first + 2]))
    words = clause.words[first:]
    speaks = any(is_a(word.text, "party") for word in words)
    if len(words) > 1 and SHORTEST <= words[-1].end - words[0].start <= LONGEST and not speaks:
        yield propose("clause", clause, first, len(clause.words), *_claims(clause, first))


def _follows_its_party(clause: Clause, first: int) -> bool:
    """Whether a party stands here, and no verb of statement behind it: 双方|共识大于分歧."""
    words = clause.words[first : first + 2]
    return len(words) > 1 and is_a(words[0].text, "party") and not is_a(words[1].text, "statement", "auxiliary")


def _says_what_for(words: tuple[Word, ...]) -> bool:
    """Whether 以 opens the clause before a verb: 以|维护地区和平."""
    return len(words) > 1 and words[0].text == "以" and is_a(words[1].text, "governing") and words[1].tag[0] == "v"


def _claims(clause: Clause, first: int) -> list[str]:
    """Whether the clause says what something is, or is left by its party."""
    signs = ["after-party"] if first and is_a(clause.words[first - 1].text, "party") else []
    return signs + [f"copula:{word.text}" for word in clause.words[first + 1 : -1] if word.text in COPULAS][:1]


def subjects(clause: Clause) -> Iterator[Proposal]:
    """A verb or a set phrase without an object, with its subject: from every edge of the phrase before it."""
    for last in range(len(clause.words), 1, -1):
        if last == len(clause.words) or clause.roles[last] in "UC":
            yield from _with_subject(clause, last)


def _with_subject(clause: Clause, last: int) -> Iterator[Proposal]:
    words, roles = clause.words, clause.roles
    verb = last - 1
    while verb > 0 and is_a(words[verb - 1].text, "adverb", "manner", "degree"):
        verb -= 1
    if verb < 1 or not _may_be_intransitive(words[last - 1], roles[last - 1]) or roles[verb - 1] not in SUBJECTS:
        return
    ends = "ends-clause" if last == len(words) else f"before:{roles[last]}"
    for first in _openings(clause, verb):
        governed = first > 0 and words[first - 1].text in TOWARDS  # 自|波兰进口
        if SHORTEST <= words[last - 1].end - words[first].start <= LONGEST and not governed:
            signs = [f"subject-words:{min(verb - first, 5)}", "adverbs" if verb < last - 1 else "bare", ends]
            yield propose("subject", clause, first, last, *signs, f"predicate:{words[last - 1].tag[0]}")


def told_of_subjects(clause: Clause) -> Iterator[Proposal]:
    """What ends a clause as one of its own, behind 建交以来 or a verb of statement: 两国关系|实现|跨越式发展."""
    words, roles, end = clause.words, clause.roles, len(clause.words)
    for index in range(2, end - 1):
        verb = index
        while verb > 1 and is_a(words[verb - 1].text, "adverb", "manner", "degree"):
            verb -= 1
        if roles[index] != "V" or not is_a(words[index].text, "governing") or roles[verb - 1] not in SUBJECTS:
            continue
        for first in _openings(clause, verb):
            short = words[end - 1].end - words[first].start <= LONGEST
            if short and first and roles[end - 1] in HEADS and _opens_clause(words[first - 1]):
                yield propose("subject", clause, first, end, f"subject-words:{min(verb - first, 5)}", "object")


def _opens_clause(word: Word) -> bool:
    """Whether a clause may begin behind this word: a verb of statement, or what ends a circumstance (建交26年|来)."""
    return is_a(word.text, "statement") or word.text in CIRCUMSTANCE_ENDS


def _openings(clause: Clause, verb: int) -> Iterator[int]:
    """Where the subject of a verb may begin: at the edges of its phrase, and of the attribute before its 的."""
    words, roles, first = clause.words, clause.roles, verb
    if roles[verb - 2 : verb] in BARE and verb > 1:  # 军控|形势|复杂严峻, 百年变局|加速演进
        yield verb - 1 if roles[verb - 1] == "N" else verb - 2
        if roles[verb - 2 : verb] == "DN":  # 增长|动能|不足
            yield verb - 2
    while first and (roles[first - 1] in SUBJECTS + "U" or words[first - 1].text in JOINERS):
        first -= 1
        if roles[first] not in "CU" and (first == 0 or _ends_before_subject(clause, first - 1)):
            yield first
    if first and is_a(words[first - 1].text, "determiner"):  # 各项|原则应予遵守
        yield first - 1


def _ends_before_subject(clause: Clause, index: int) -> bool:
    """Whether a subject may begin behind this word: no noun, one that has two sides (两国), or a verb of no list."""
    word, role = clause.words[index], clause.roles[index]
    if word.tag in COUNTING and role == "X":  # 数百万|人流离失所, 三种|文本同等作准
        return False
    return role not in "NDM" or is_a(word.text, "pair") or (role == "D" and word.tag == "v")


def _may_be_intransitive(word: Word, role: str) -> bool:
    short = len(word.text) == LENGTH_OF_VERB and (role in "VD" or word.tag[0] in "av")
    return short or is_set_phrase(word)


def twins(left: Clause, right: Clause, corpus: Corpus) -> Iterator[Proposal]:
    """A clause of up to eight characters, with as many before its comma: the whole clause there, or its end."""
    size = right.end - right.start
    start = left.end - size
    shortest = SHORTEST - int(left.words[-1].text.endswith(ADDRESSED) and right.words[-1].text.endswith(ADDRESSED))
    if (
        not _is_comma_between(left, right, corpus)
        or not shortest <= size <= LONGEST_TWIN
        or start not in (word.start for word in left.words)
    ):
        return
    halves = [clause.words[-1] for clause in (left, right)]
    known = sum(map(is_set_phrase, halves))
    signs = (f"twin:{size}", "whole" if start == left.start else "end", f"set-phrases:{known}")
    yield Proposal(Kind.FORMULA, "twin", left.document, start, right.end, (signs,))


def _is_comma_between(left: Clause, right: Clause, corpus: Corpus) -> bool:
    return left.document == right.document and corpus.texts[left.document][left.end : right.start] == ","


def addressed(clauses: Sequence[Clause], corpus: Corpus) -> Iterator[Proposal]:
    """Two or more by which a speech calls its audience: 女士们,先生们,朋友们."""
    first = 0
    for last in range(1, len(clauses) + 1):
        are_called = last < len(clauses) and _is_called(clauses[last]) and _is_called(clauses[first])
        if are_called and _is_comma_between(clauses[last - 1], clauses[last], corpus):
            continue
        if last - first >= CALLED:
            begin, end = clauses[first], clauses[last - 1]
            signs = ("pattern:addressing", "fills")
            yield Proposal(Kind.FORMULA, "declared", begin.document, begin.start, end.end, (signs,))
        first = last


def _is_called(clause: Clause) -> bool:
    """Whether a clause is what an audience is called, in a word or two."""
    return clause.words[-1].text.endswith(ADDRESSED) and len(clause.words) <= WORDS_OF_CALL


def _after_opening(words: tuple[Word, ...]) -> int:
    """The number of words of a heading's number, and of a quotation mark or an opener at the start."""
    first = after_number(words)
    opens = words[first].text == "“" and all(word.text != "”" for word in words)
    return first + int(opens or is_a(words[first].text, "opener"))


def after_number(words: tuple[Word, ...]) -> int:
    """The number of words of a heading's number (三、 or 4. or 三是) at the start."""
    return 2 if len(words) > 2 and words[0].tag == "m" and words[1].text in AFTER_NUMBER else 0


def is_set_phrase(word: Word) -> bool:
    """Four characters that the dictionary calls an idiom, a set phrase or a name of its own; a longer idiom."""
    return (len(word.text) == 4 and word.tag in IDIOM_TAGS and not word.name) or (
        len(word.text) > 4 and word.tag == "i"
    )
