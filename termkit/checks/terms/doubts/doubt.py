"""Why the source itself makes it doubtful that a term is meant: it is part of something longer.

A country's name before that of a place, an organisation or an office-holder of its own is often left out (中国武汉,
美国疾控中心, 国务院总理李强); a place or a common word is part of other names (华盛顿邮报, 成员国外长理事会); a longer
word may hold a term without meaning it (公共卫生间 holds 公共卫生, 东南亚 holds 南亚); and a term may end another
wording of a longer one (新型冠状病毒肺炎).
"""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context, Mention
from termkit.checks.names.countries import is_country, is_state
from termkit.checks.names.tables import offices
from termkit.checks.terms.case import Case
from termkit.checks.words import is_everyday_word, listed
from termkit.model import Kind, primary
from termkit.text.contractions import is_contraction
from termkit.text.words import tag

REACH = 16
"""Characters after a name in which the ending of a longer name is looked for."""
CHARACTERS = (3, 4)
"""How long a word is that holds a term and means something else."""
NAMES = ("ns", "nr", "nt", "nz", "nrt", "nrfg")
"""What the segmentation calls proper names; of its other nouns those of four characters are phrases (干涉内政)."""
PEOPLE = "人民方籍军队界商"
"""What makes of a country's name a word for somebody or something of it: 美国人 still says 美国."""
STATE = "国"
SAME = "病们"
"""What added to a term leaves it the same: 大流行病."""
DYNASTY = ("代", "朝")
HEADS_OF_STATE = "元首"
"""A noun that the segmentation takes for a time."""
NOT = re.compile("(?<![并除绝是若莫岂无])[非不]\\Z")
"""What makes the opposite of a term: 非|常任理事国, 不|扩散."""
THIS = "本该"
"""What a text calls itself by: 本宪章."""
PART = re.compile(r"第[〇零一二三四五六七八九十百\d]+[编章节条款项]")
"""A part that is named by its number: 本宪章|第七章 is Chapter VII."""
BODIES = ("大会",)
ORGAN = re.compile("大会|安理会|安全理事会|秘书长|秘书处|总干事|总部")
OWNER_OF_ORGAN = re.compile(
    r"(?:[Гг]енсек|[Сс]екретар|[Сс]екретариат|[Дд]иректор|[Шш]таб-квартир)\w* (?!ООН)([А-ЯЁ]\w+)"
    r"|(?:[Ss]ecretary[- ]?[Gg]eneral|[Ss]ecretariat|[Dd]irector[- ][Gg]eneral|[Hh]eadquarters) of (?:the )?([A-Z]\w+)"
)
"""An organ and what it belongs to, or who it is."""
JOINS = ("和", "与", "及", "暨")
ENDS = (2, 3)
"""Characters behind a term that may end a longer one."""
STOP = re.compile("[，。、；：的,.;:（()）“”《》]")

OPENS = "it opens the name of something else"
INSIDE = "it is part of a longer word"
PART_TELLS = "a part of it is named there, which tells it"
LONGER = "it ends another wording of a longer term"
IN_LONGER = "it is part of a longer term, in another wording"


def doubt_of(case: Case) -> str:
    """What in the source makes it doubtful that the term is meant, in words, or nothing."""
    mention, allowed, source, context = case.mention, case.allowed, case.source, case.context
    if primary(context.source) != "zh" or _is_wanted_inside(mention, context):
        return ""
    owns = _owns_an_organ(source, mention, allowed) and not _has_another_owner(case.target)
    if owns or _opens_a_name(source[mention.end :], mention, allowed):
        return OPENS
    if _is_inside_a_word(mention, source):
        return INSIDE
    if mention.text[0] in THIS and PART.match(source, mention.end):
        return PART_TELLS
    if _varies_a_longer_term(mention, source, context) or _ends_another_body(mention, source, allowed):
        return LONGER
    named = any(term.is_name for term in allowed)  # 世界贸易组织 in 以世界贸易组织为核心 is itself
    return IN_LONGER if not named and _is_inside_a_variant(mention, source, context) else ""


def _is_wanted_inside(mention: Mention, context: Context) -> bool:
    """Whether the base wants the term inside longer ones, too."""
    held = (term for entry in mention.entries for term in context.base.entries[entry].terms(context.source))
    return any(term.nested for term in held)


def _opens_a_name(following: str, mention: Mention, allowed: list[BaseTerm]) -> bool:
    """Whether what follows makes one name with the term: 中国香港, 美国疾控中心, 国务院总理李强, 华盛顿邮报."""
    near = tag(STOP.split(following, maxsplit=1)[0][:REACH])
    named = any(t.is_name for t in allowed)
    state = is_state(mention.text)
    if named and state and near and (near[0][1] == "ns" or near[0][0].endswith(DYNASTY)):
        return True
    if named and len(near) > 1 and near[0][0] in offices() and near[1][1].startswith("nr"):
        return near[0][0][0] != mention.text[-1]  # 外交部|部长王毅 is a minister by his ministry
    place = state or any(t.entry.kind in (Kind.PLACE, Kind.PORT) for t in allowed)
    return (place or not named) and _ends_a_name(near)


def _owns_an_organ(source: str, mention: Mention, allowed: list[BaseTerm]) -> bool:
    """Whether an organ of the organisation follows, which is known without it: 联合国|大会 is the General Assembly."""
    named = mention.text[0] not in THIS and any(t.is_name for t in allowed)
    return named and bool(ORGAN.match(source, mention.end))


def _has_another_owner(target: str) -> bool:
    """Whether the organ of something else stands in the target: генсек Европола, Secretary-General of NATO."""
    return any(map(_is_owner, (owner.group(owner.lastindex or 0) for owner in OWNER_OF_ORGAN.finditer(target))))


def _is_owner(word: str) -> bool:
    """Whether a word behind an organ says whose it is, and no person's name: an acronym or a genitive in Russian."""
    from termkit.text.russian_words import readings

    return word.isascii() or word.isupper() or readings(word.lower())[0].tag.case == "gent"


def _ends_a_name(near: list[tuple[str, str]]) -> bool:
    """Whether the words lead to the ending of a name, with nothing but nouns and adjectives before it."""
    for place, (word, kind) in enumerate(near):
        if kind.startswith(("n", "j", "vn")) and word.endswith(listed("organisation_endings.txt")):
            return word not in listed("no_organisations.txt")
        if place and word in JOINS:
            continue  # 食品和药物管理局
        if kind[:1] in ("v", "p", "d", "r", "t", "m", "u", "c") and kind != "vn" and word != HEADS_OF_STATE:
            return False
    return False


def _is_inside_a_word(mention: Mention, source: str) -> bool:
    """Whether the term is part of a longer noun, or of its opposite, or another word goes on from it: 公共卫生|间."""
    if NOT.search(source, 0, mention.start):
        return True
    place = 0
    for word, kind in tag(source):
        start, place = place, place + len(word)
        if place < mention.end:
            continue
        holds = start <= mention.start and mention.end <= place and len(word) in CHARACTERS
        if holds and (kind in NAMES or kind == "n") and _means_another(mention.text, word, kind):
            return True
        if mention.start < start < mention.end == place - 1 and len(word) <= max(CHARACTERS) and word[-1] not in SAME:
            return True
    return False


def _means_another(term: str, word: str, kind: str) -> bool:
    """Whether a word that holds a term is no mere 武汉市, 中国香港 or 美国人, which still say it.

    马里兰州 is no 兰州 of 马里; a noun of four characters is a phrase (干涉内政) unless its rest is rare (核糖核酸).
    """
    rest = word.replace(term, "", 1)
    if not rest or (len(rest) == 1 and word.endswith(term) and (kind == "n" or rest in THIS)):
        return False  # 活疫苗 is a vaccine, 本协定 an agreement
    if kind == "n" and len(word) == max(CHARACTERS):
        if len(rest) == 1:
            return rest not in (*listed("place_classes.txt"), *SAME)  # 卫生部|门
        return word.endswith(term) and tag(rest)[0] == (rest, "n") and not is_everyday_word(rest)
    owner = is_country(rest) and (kind != "ns" or rest.endswith(STATE))
    return not (rest in listed("place_classes.txt") or owner or (is_country(term) and rest in PEOPLE))


def _ends_another_body(mention: Mention, source: str, allowed: list[BaseTerm]) -> bool:
    """Whether a noun before the short name of a body makes another body: 缔约方|大会 is no General Assembly."""
    before = tag(source[max(0, mention.start - REACH) : mention.start]) if mention.text in BODIES else []
    return bool(before) and any(t.is_name for t in allowed) and before[-1][1] == "n"


def _varies_a_longer_term(mention: Mention, source: str, context: Context) -> bool:
    """Whether it ends a wording of a longer term of the base: 新型冠状病毒肺炎 for 新冠肺炎."""
    window = STOP.split(source[: mention.end])[-1]
    return any(
        len(own) > len(mention.text)
        and not source[: mention.end].endswith(own)
        and is_contraction(own, window[-4 * len(own) :])
        for own in context.base.ending_with(mention.text)
    )


def _is_inside_a_variant(mention: Mention, source: str, context: Context) -> bool:
    """Whether a wording of a longer term goes on behind it: 新型|冠状病毒|肺炎 for 新冠肺炎."""
    for length in ENDS:
        tail = source[mention.end : mention.end + length]
        window = STOP.split(source[: mention.end])[-1]
        for own in context.base.ending_with(tail) if len(tail) == length else ():
            rest = own[:-length]
            opening = window[-4 * len(own) :]
            inside = set(rest) & set(mention.text)
            parted = rest not in mention.text and not opening.endswith(rest)  # 信息通信技术|交换 is no 信息交换
            if inside and parted and rest[-1] in mention.text and is_contraction(rest, opening):
                return True
    return False
