"""Suggested equivalents for empty slots: shown as suggestions, never terms until somebody approves them.

    palladius     Chinese persons and places, Russian
    korean        persons of Korea; vietnamese: of Viet Nam; japanese: of Japan, both languages
    pinyin        Chinese persons and places, English: Xi Jinping, Xi'an
    cldr          countries, both (Unicode CLDR through Babel)
    composition   names made of known parts: 中华人民共和国和X联合声明, X外交部

A foreign name in transcription gets nothing here: its form is looked up, or ranked by transcription.rank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache

from termkit.model import Kind, Suggestion, primary
from termkit.readings.composing.pairs import spelt_out
from termkit.readings.composing.patterns import compose
from termkit.readings.foreign import Neighbour, is_foreign_name, possible_neighbour
from termkit.readings.neighbours.persons import CHINA, ORIGINS, OVERSEAS, TOLD, neighbour_forms, state_of
from termkit.readings.persons.minority_names import minority_of
from termkit.readings.tables import chinese_places, column, divisions, names, rows, wordlist

Known = Callable[[str], str | None]
"""What the term base knows: the equivalent of a Chinese term in the language asked for, or None."""
AUTONOMOUS = re.compile("自治[区州县旗]$|特别行政区$")
"""English names the nationality, whose name no rule makes: Ili Kazakh Autonomous Prefecture."""
SCORES = {"cldr": 0.95, "palladius": 0.9, "pinyin": 0.9, "composition": 0.8}
DOUBTFUL, FAR = 0.4, 0.2
"""The score of a person's name that may be of another people, and of one who spells it in another way."""
OVERSEAS_NOTE = "a person of another state, who spells the name in another way: look it up"


def suggest(
    term: str, kind: Kind | str | None, language: str, known: Known | None = None, sentences: Sequence[str] = ()
) -> list[Suggestion]:
    """Equivalents of a Chinese term in `language`, best first; none where no rule is sure of its parts.

    `sentences` are some in which the term stands: who holds an office of another state there has no Chinese name.
    Russian and English are made by all rules; Kazakh has the names of countries alone, which need no rule.
    A term in Traditional characters has what its Simplified form has.
    """
    from termkit.readings.pinyin import simplified_text

    simplified, language = simplified_text(term), primary(language)
    same = known(simplified) if known and simplified != term else None
    if same:
        return [_made(same, "composition", "the term in Simplified characters")]
    term = simplified
    if language == "kk":
        return list(_country(term, language))
    if language not in ("ru", "en"):
        return []
    state = state_of(term, sentences) if kind == Kind.PERSON else ""
    if state in ("", OVERSEAS) and kind == Kind.PERSON and _is_of_another_state(term, sentences):
        return _overseas(term, language) if state else []
    neighbours = neighbour_forms(term, language, state) if kind == Kind.PERSON else ()
    own = () if state in ORIGINS else _name(term, kind, language, sure=state == CHINA)
    found = [*_country(term, language), *neighbours, *own, *_composed(term, language, known, sentences)]
    unique: dict[str, Suggestion] = {}
    for suggestion in found:
        unique.setdefault(suggestion.term, suggestion)
    return sorted(unique.values(), key=lambda suggestion: -suggestion.score)


def _made(term: str, origin: str, note: str = "") -> Suggestion:
    return Suggestion(term, origin, SCORES[origin], note)


@cache
def territories(language: str) -> dict[str, str]:
    """Chinese name of a country or territory -> its name in the language (CLDR)."""
    from babel import Locale

    chinese, other = Locale("zh").territories, Locale(language).territories
    codes = [code for code in chinese if re.fullmatch("[A-Z]{2}", str(code)) and code in other]
    table = {_bare(chinese[code]): _bare(other[code]) for code in codes}
    return table | {name: table[short] for name, short in rows("country_variants.tsv") if short in table}


def _bare(name: str) -> str:
    """The name without what stands in brackets, its words in full: Соломоновы острова."""
    return re.sub(r"\bо-ва\b", "острова", re.sub(r"\s*[（(].*[)）]$", "", name))


def _country(term: str, language: str) -> Iterator[Suggestion]:
    name = territories(language).get(term)
    if name:
        yield _made(name, "cldr", "CLDR territory name")


def _overseas(term: str, language: str) -> list[Suggestion]:
    """The Chinese reading of a person of Singapore or Malaysia, with a note: such a name has its own spelling."""
    return [replace(made, score=FAR, note=OVERSEAS_NOTE) for made in _name(term, Kind.PERSON, language, sure=True)]


def _name(term: str, kind: Kind | str | None, language: str, *, sure: bool = False) -> Iterator[Suggestion]:
    """Palladius or toneless pinyin, for persons and places of China; `sure` of a person who is called one of China."""
    if kind not in (Kind.PERSON, Kind.PLACE) or term in territories(language):
        return
    from termkit.readings.palladius import titled

    unspelt = titled(term) if kind == Kind.PERSON else term[-1] == "站"
    if unspelt or (is_foreign_name(term) and not AUTONOMOUS.search(term)):
        return
    if not re.fullmatch(r"[一-鿿〇]+", term) or not (_is_chinese_person if kind == Kind.PERSON else _is_of_china)(term):
        return
    neighbour = possible_neighbour(term) if kind == Kind.PERSON and not sure else None
    if neighbour:
        yield _in_doubt(term, kind, language, neighbour)
    elif language == "ru":
        from termkit.readings.palladius import ForeignName, palladius

        note = "traditional form" if term in column("palladius_exceptions.tsv") else "Palladius"
        with suppress(ForeignName):  # 伊拉克库尔德自治区
            yield _made(palladius(term, kind), "palladius", note)
    elif not AUTONOMOUS.search(term) or term in column("english_exceptions.tsv"):
        yield _made(_english(term, kind), "pinyin", "pinyin without tones")


def _in_doubt(term: str, kind: Kind | str, language: str, neighbour: Neighbour) -> Suggestion:
    """The Chinese reading of a name that may as well be of Vietnam or Korea, with a note that says so."""
    from termkit.readings.palladius import palladius

    russian = language == "ru"
    note = f"if Chinese; {neighbour.people}: {neighbour.russian if russian else neighbour.english}"
    made = palladius(term, kind) if russian else _english(term, kind)
    return Suggestion(made, "palladius" if russian else "pinyin", DOUBTFUL, note)


def _is_place_of_lists(part: str) -> bool:
    """Whether a part is a place that lists have whole, not a stem with something behind it."""
    listed = (
        part in wordlist("places") or part in wordlist("provinces") or (part in divisions() and part[-1] in "市县区")
    )
    return listed or part in names() or bool(AUTONOMOUS.search(part))


def _is_of_china(place: str) -> bool:
    """Whether the place is a known one of China: 多哈 is translated, and an unknown name may be foreign."""
    if AUTONOMOUS.search(place):
        return True
    stems = (place, f"{place}省", place[:-1], *(place.removesuffix(generic) for generic in place_generics()))
    lists = ("chinese-transcribed", "provinces", "further-chinese-places")
    known = (chinese_places(), column("palladius_exceptions.tsv"), *map(wordlist, lists))
    return any(stem in listed for stem in stems for listed in known)


def _english(term: str, kind: Kind | str) -> str:
    """Toneless pinyin, what kind of place it is in English: Licheng County."""
    from termkit.readings.pinyin import pinyin, plain

    known = column("english_exceptions.tsv").get(term)
    generic = next((g for g in place_generics() if term.endswith(g) and len(term) > len(g) + 1), "")
    if known or kind == Kind.PERSON or not generic:
        return known or plain(pinyin(term, kind))
    return f"{_english(term.removesuffix(generic), kind)} {place_generics()[generic]}"


@cache
def place_generics() -> dict[str, str]:
    """What a place of China is -> the English word, longer ones first."""
    return dict(sorted(column("place_generics.tsv", 2).items(), key=lambda pair: -len(pair[0])))


def _is_chinese_person(name: str) -> bool:
    from termkit.readings.persons.name_evidence import sounds_chinese
    from termkit.readings.persons.surnames import is_transcribed, read_person

    if minority_of(name):
        return False
    if name in names():
        return True
    if name in wordlist("japanese-surnames"):
        return False
    foreign = name[-1:] in wordlist("foreign-endings")  # 罗斯, 米切尔: a Chinese surname by chance
    doubtful = is_transcribed(name) and not sounds_chinese(name)  # 马拉佩
    return not foreign and not doubtful and read_person(name) is not None


def _is_of_another_state(name: str, sentences: Sequence[str]) -> bool:
    from termkit.readings.persons.beside_names import is_abroad

    places = ((text, text.find(name)) for text in sentences)
    return any(place > 0 and is_abroad(text, place) for text, place in places)


def _composed(term: str, language: str, known: Known | None, sentences: Sequence[str]) -> Iterator[Suggestion]:
    """The patterns that fit, where every part of them is known; all countries that a doubtful pair may name (中巴)."""
    sure = list(_put_together(term, language, known))
    for made in sure:
        yield _made(made, "composition", "put together from known parts")
    readings = {} if sure else spelt_out(term, sentences)
    score = DOUBTFUL if len(readings) > 1 else TOLD
    for country, spelt in readings.items():
        for made in _put_together(spelt, language, known):
            yield Suggestion(made, "composition", score, f"if {term[:2]} is 中国—{country}")


def _put_together(term: str, language: str, known: Known | None) -> Iterator[str]:
    return compose(term, language, lambda part: _part(part, language, known))


def _part(part: str, language: str, known: Known | None) -> str:
    """The equivalent of a part: what the base knows, a country, a place of China, or put together itself."""
    value = (known(part) if known else None) or territories(language).get(part)
    if value:
        return value
    if _is_place_of_lists(part):
        return next((s.term for s in _name(part, Kind.PLACE, language)), "")
    return next(_put_together(part, language, known), "")
