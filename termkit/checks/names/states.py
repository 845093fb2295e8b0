"""Which states a text names, in which words, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate

from termkit.checks.names.countries import chinese_names, codes_by_name, is_country, places_in, usual_name
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.checks.words import listed
from termkit.text.tables import read_records
from termkit.text.words import tag

Place = tuple[int, int]
JOINING = "和与同及、—"
WORD = re.compile(r"[^\W\d_]{3,}")
SAID_AS = "方国籍军企语文裔人族媒元"
"""What follows the character of a state that is named by it alone: 乌方, 美元."""
SAID_TO = "对访驻来在赴涉反亲援旅留抵离"
"""What stands before it: 访华."""
OF_ONE = re.compile(r"[本该此贵我东]国|东道国|祖国|我们|我方|当事国|主席国|轮值")
"""What stands for a state, whose name the target may say."""
BETWEEN = re.compile(r"[双两各三]方|[双两三]边|[两三各]国|彼此|对方")
"""What stands for the states that the text is of: China is one of them."""

SIGN = f"[{''.join(listed('country_characters.txt'))}]"
SIDE = re.compile(f"({SIGN})方(?!面|式|法|向|案|针|略|位|可)")
"""A state as a party: 美方."""
PAIR = re.compile(
    f"({SIGN}{{2}})(?=关系|双边|经?贸|[两各双三]|人民|边境|建交|合作|元首|局势|冲突|停火|总理|外长|之间|友好|战略|务实|能源|投资)"
)
"""Two states by their characters: 俄中关系."""
MANY_NAMES = {
    "CN": r"\b(?:кита|кнр|пекин|наш|мы\b|chin|sino|prc\b|beijing|we\b|our)",
    "RU": r"\b(?:росс|русск|рф\b|москв|москов|кремл|russ|moscow|kremlin)",
    "US": r"\b(?:америк|сша\b|штат|вашингт|белого дома|americ|u\.?s\b|usa\b|united states|washington)",
    "GB": r"\b(?:брит|англи|лондон|соединенн|соединённ|brit|engl|u\.?k\b|united kingdom|london)",
    "KR": r"коре|сеул|kore|rok\b|seoul|\bрк\b",
    "KP": r"коре|кндр|пхеньян|kore|dprk|pyongyang",
    "ZA": r"\b(?:юар\b|южно-?африк|южн\w+ африк|south africa)",
    "AE": r"\b(?:оаэ\b|эмират|uae\b|emirat)",
    "PS": r"палестин|palestin|\bгаз[аеуы]\b|\bgaza\b",
}
OTHERS = {
    "US": r"\b(?:американск\w+|сша|соедин[её]нны\w+ штат\w+|united states|u\.s\.?|usa)(?!\w)",
    "GB": r"\b(?:британ\w+|великобритан\w+|british|great britain|united kingdom|u\.?k\.?)(?!\w)",
}
"""States that a target may name instead, in words that are names of others, too."""
"""In which words a target names states that go by many."""
PROPER = ("ns", "nr", "nz")
"""What the segmentation calls names of places, persons and others."""
FRENCH = r"\b(?:french|france|франци\w|французск\w+)\b"
NO_NAMES = ("CD", "CG", "CF", "HK", "MO", "TW", "EH")
"""States that go by letters or by other words than their usual names, and what is none."""

FORM = re.compile("(?:人民|民主|社会主义|伊斯兰|联邦|联合|酋长|大公|公|王)*(?:共和国|国)\\Z")
"""What the full name of a state says it is: 法兰西|共和国."""


def code_of(text: str) -> str:
    """The code of the state that a Chinese term names, by its usual name or in full."""
    return codes_by_name().get(text, "")


@lru_cache(maxsize=10_000)
def codes_of(text: str) -> list[str]:
    """The codes of all states that a Chinese term is made of: 中国和哈萨克斯坦."""
    names = _any_name().findall(text)
    return [code_of(name) for name in names] if not _any_name().sub("", text).strip(JOINING) else []


@cache
def _any_name() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, codes_by_name()), key=len, reverse=True)))


def counted_in(target: str, code: str, names: Iterable[str], places: Iterable[Place], language: str) -> int:
    """How often a target says a state: by name, of which some places are known, as an adjective or a people."""
    known = [span for span, codes in places_in(target, language) if code in codes] + [*places]
    own = [*names, usual_name(code, language)]
    words = WORD.finditer(target)
    known += [w.span() for w in words if any(is_adjective(name, [w.group().lower()], language) for name in own)]
    return _apart(known, target)


def _apart(spans: list[Place], target: str) -> int:
    """How many names the places make: those that meet, or stand side by side, are one."""
    count, end = 0, -1
    for first, last in sorted(spans):
        if end < 0 or target[end:first].strip():
            count += 1
        end = max(end, last)
    return count


def put_for_another(source: str, target: str, language: str) -> Iterator[tuple[Place, Place, str, str]]:
    """The states of a source that the target does not name, each with the one that it names instead.

    Their places, the Chinese name of the other one, and what the right one is called.
    """
    strange = [*strange_states(source, target, language), *_others(source, target)] if target else []
    lost = list(_unnamed(source, target, language)) if strange else []
    for place, other in strange:
        if lost:
            nearest = min(lost, key=lambda own: abs(own[0][0] / len(source) - place[0] / len(target)))
            lost.remove(nearest)
            yield nearest[0], place, other, usual_name(nearest[1], language)


def _others(source: str, target: str) -> Iterator[tuple[Place, str]]:
    """The states of several words that a target names and nothing in the source may stand for."""
    for code, words in OTHERS.items():
        found = re.search(words, target, re.IGNORECASE)
        if found and is_strange([code], source):
            yield found.span(), next(name for name in sorted(chinese_names(code)) if is_country(name))


def _unnamed(source: str, target: str, language: str) -> Iterator[tuple[Place, str]]:
    """The places and codes of the states that a source names and the target does not, or less often by a name."""
    told = Counter(code for code, _ in states_in(source))
    found = {frozenset((code,)): span for code, span in states_in(source)}
    for said in (*PAIR.finditer(source), *SIDE.finditer(source)):
        for sign in said[1]:
            codes = frozenset(_codes_of_sign().get(sign, ()))
            whole = next((known for known in found if known & codes), codes)  # 俄罗斯 … 俄方
            found.setdefault(whole, said.span(1))
            told.update(whole)
    for codes, span in found.items():
        if codes and codes.isdisjoint(NO_NAMES):
            named = sum(counted_in(target, code, (), (), language) for code in codes)
            many = [MANY_NAMES[code] for code in codes if code in MANY_NAMES]
            named = max(named, sum(len(re.findall(words, target, re.IGNORECASE)) for words in many))
            if named < max(told[code] for code in codes):
                yield span, min(codes)


@cache
def _codes_of_sign() -> dict[str, set[str]]:
    """The codes of the states that go by a character."""
    found: dict[str, set[str]] = {}
    for code in set(codes_by_name().values()):
        for sign in chinese_names(code):
            if len(sign) == 1:
                found.setdefault(sign, set()).add(code)
    return found


def states_in(source: str) -> list[tuple[str, Place]]:
    """The codes of the states that a Chinese text names in words of their own, with their places."""
    starts = list(accumulate((len(word) for word, _ in tag(source)), initial=0))
    words = dict(
        zip(starts, tag(source), strict=False)
    )  # 发展中|国家 is no China, 马里兰州 no Mali, 德国总理 is Germany's
    found = [(n, *words[n.start()]) for n in _any_name().finditer(source) if n.start() in words]
    whole = (
        (n, n.end() in starts or (kind[:2] not in PROPER and len(word) > len(n.group()))) for n, word, kind in found
    )
    return [(code_of(name.group()), name.span()) for name, is_whole in whole if is_whole]


def named_in(target: str, language: str) -> list[tuple[str, Place]]:
    """The codes of the states that a target names in one word, also as an adjective, with their places."""
    found = [(next(iter(codes)), span) for span, codes in places_in(target, language) if len(codes) == 1]
    for code, words in (*MANY_NAMES.items(), ("FR", FRENCH)):
        found += [(code, match.span()) for match in re.finditer(words, target, re.IGNORECASE)]
    return list({span: (code, span) for code, span in found}.values())


def strange_states(source: str, target: str, language: str) -> Iterator[tuple[Place, str]]:
    """The words of a target that name a state which nothing in the source may stand for, with its Chinese name."""
    for span, codes in places_in(target, language):
        names = sorted(name for code in codes for name in chinese_names(code) if is_country(name))
        is_there = any(usual_name(code, "en") in source for code in codes)  # Kuwait Maitree医院
        if names and not is_there and is_strange(codes, source):
            yield span, names[0]


def is_strange(codes: Iterable[str], source: str) -> bool:
    """Whether nothing in a source may stand for any of these states."""
    source = source.replace("越来越", "")  # nothing of Viet Nam
    if OF_ONE.search(source) or ("CN" in codes and BETWEEN.search(source)):
        return False
    alone = {word for word, _ in tag(source) if len(word) == 1}
    return not any(_signs(code).search(source) or not alone.isdisjoint(chinese_names(code)) for code in codes)


@cache
def _signs(code: str) -> re.Pattern[str]:
    """What names a state in a source: its names, its capital, or its character where that stands for a state."""
    full = [name for name in chinese_names(code) if len(name) > 1]
    names = {re.escape(name) for name in (*full, *(FORM.sub("", name) for name in full)) if len(name) > 1}
    names |= {row["capital"] for row in read_records("names/countries.tsv") if row["iso"] == code and row["capital"]}
    states = "".join(listed("country_characters.txt"))
    for sign in (name for name in chinese_names(code) if len(name) == 1):
        names |= {f"{sign}[{SAID_AS}{states}]", f"[{SAID_TO}{states}]{sign}"}
    return re.compile("|".join(sorted(names, key=len, reverse=True)))
