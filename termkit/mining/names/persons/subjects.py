"""Persons without a title of office: who acts at the beginning of a clause, and who is called poet, envoy or monk.

a transcription that acts     西哈莫尼|为客人举行, 洪玛奈|表示
a Chinese name that acts      蔡达峰|参加会谈
behind an occupation          著名诗人|鲁达基, 使者|张骞
behind a dynasty              唐代|玄奘
"""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import USUAL, chinese_before, chinese_name, is_chinese_name, is_likely
from termkit.mining.names.persons.foreign_names import is_foreign_name, is_inner_place
from termkit.mining.names.persons.holders import without_rest
from termkit.mining.names.persons.japanese_names import japanese_name
from termkit.mining.names.transcription import (
    AFTER_NAME,
    are_signs,
    is_name_like,
    is_no_word,
    run_end,
    signs,
)
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

CLAUSE = re.compile("(?:^|(?<=[。,;:\n月日 ])|(?<=[0-9]\\.))(?=[\u4e00-\u9fff]{2}[0-9\u4e00-\u9fff])", re.MULTILINE)
VERBS = tables.any_of("person-verbs")


def _behind(*phrases: str) -> re.Pattern[str]:
    """Any of what goes on behind a person."""
    return re.compile(f"[则还也亦]?(?:{'|'.join(phrases)})")


ACTING = _behind(
    VERBS,
    "访[华俄美日韩欧朝越]|互致|说|称",
    "是[^,。]{2,20}(?:专家|总统|人士|作家|学者|官员|部长|校长|院长|诗人)",
    "为[^,。]{2,12}举行",
    "将以[^,。]{2,24}身份",
    "对[^,。]{2,20}表示",
    "[和与同][^,。]{2,16}?(?:共同|表示|签署|举行)",
)
CHINESE_ACTING = _behind(
    VERBS,
    "访[华俄美日韩欧朝越]|互致|说[,:]|访问|分别",
    "提出[一二三四五六七八九十0-9]",
    "[和与](?:丈夫|妻子|家人|父母|父亲|母亲|儿子|女儿|同事|同伴|朋友|队友|战友)",
    "在[^,。]{2,28}?(?:表示|指出|介绍|宣布|强调|发言)",
    "[同与][^,。]{2,16}(?:会谈|会见|会晤|举行|共同)",
    "(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[上下]午|晚|晚间|凌晨)?(?:[在于同与对赴抵率向应致]|会见|会晤|访问|主持|出席|表示|宣布)",
)
PARTY = re.compile("方[愿将会对同也还已就高支欢坚希感赞祝]?$")
"""The end of no name: 马方|愿同中方共同努力."""
NO_SURNAME = frozenset("cdpf")
"""Parts of speech that a surname of a name of two characters does not have to the dictionary."""
OCCUPATION = re.compile(tables.any_of("occupations") + "(?=[\u4e00-\u9fff]{2})")
NAMED = re.compile("(?:(?<=[名她他的个位])叫|岁的)(?=[\u4e00-\u9fff]{2})")
"""What only a person's name follows: 一个叫|王尚英|的母亲."""
DYNASTY = re.compile(tables.any_of("dynasties") + "(?:的|著名|大)?(?=[\u4e00-\u9fff]{2})")
LONGEST = 10
RARE = 100
"""The same of the first two, with the surname's character."""
NO_GIVEN = frozenset(
    "的之牌卡业寺庙湖港湾剂杯阁式性化型级类度率雨雪风暴雹雾旱宫镇州市县省区队员家会村河岛峡桥祠台战虾树"
)


def find_subjects(page: Page) -> None:
    """Add the persons that no title of office gives away."""
    for match in CLAUSE.finditer(page.text):
        if all(is_inner_place(atom, match.start()) for atom in page.atoms(match.start(), match.start() + 1)):
            _add_transcribed(page, match.start()) or _add_chinese(page, match.start())
    for match in OCCUPATION.finditer(page.text):
        if match.start() in page.edges or match.end() in page.edges:
            _add_called(page, match.end(), "behind an occupation")
    for match in NAMED.finditer(page.text):
        _add_called(page, match.end(), "behind an occupation")
    for match in DYNASTY.finditer(page.text):
        _add_called(page, match.end(), "behind a dynasty")
    _add_famous(page)
    _add_authors(page)


def _add_authors(page: Page) -> None:
    """Whose work it is that follows in marks: 赵季平的|《庆典序曲》."""
    for work in re.finditer("的(?=《)", page.text):
        start = chinese_before(page, work.start())
        if (
            start is not None
            and is_chinese_name(page.text[start : work.start()])
            and not page.atoms(start, work.start())
        ):
            page.add(start, work.start(), Kind.PERSON, "author", 0.8, label="PERSON")


def _add_famous(page: Page) -> None:
    """Chinese persons whom the dictionary knows: 毛泽东, 李克强."""
    for match in _famous().finditer(page.text):
        start, end = match.start(), match.start() + 3
        whole = {start, end} <= page.edges and not {start + 1, start + 2} & page.edges
        if whole and _is_famous(page.text[start:end]) and not page.atoms(start, end):
            page.add(start, end, Kind.PERSON, "known to the dictionary", 0.75, label="PERSON")


@cache
def _famous() -> re.Pattern[str]:
    usual = "".join(sorted(name for name, ambiguous in tables.surnames().items() if len(name) == 1 and not ambiguous))
    return re.compile(f"[{usual}](?=[\u4e00-\u9fff]{{2}})")


def _is_famous(word: str) -> bool:
    """A word that is a person's name to the dictionary, and no 高水平 or 安培."""
    common = frequency(word[:2]) > RARE or frequency(word[1:]) >= USUAL  # 麻醉|品, 高|水平
    if (
        common
        or word in tables.heads()
        or word in tables.alternatives("no-person")
        or word in tables.ordinary_words()
        or are_signs(word)
        or word[2] in NO_GIVEN
        or not frequency(word)
    ):
        return False
    return [mark[:2] for _, mark in tag(word)] == ["nr"]


def _add_transcribed(page: Page, start: int) -> bool:
    """A transcription with a verb behind it; a longer one may hold characters that are common words: 赛义多夫|表示."""
    if page.text[start] not in signs(dotted=True):
        return False
    for dotted, least in ((False, 3), (True, 4)):
        end = run_end(page, start, start + LONGEST, dotted=dotted)
        long = end - start >= least and is_no_word(page.text[start:end])
        party = PARTY.search(page.text, start, end)  # 伊方希|同中方共同努力
        if long and not party and ACTING.match(page.text, end) and is_foreign_name(page, start, end):
            page.add(start, end, Kind.PERSON, "subject of a clause", 0.75, label="PERSON")
            return True
    return False


def _add_chinese(page: Page, start: int) -> bool:
    """A Chinese name that the dictionary reads as one, or as nothing at all, and a verb of meeting or saying."""
    end = japanese_name(page, start)
    if end and CHINESE_ACTING.match(page.text, end):
        page.add(start, end, Kind.PERSON, "subject of a clause", 0.75, label="PERSON")
        return True
    end = chinese_name(page, start)
    if (
        end is None
        or PARTY.search(page.text, start, end)
        or tables.surnames().get(page.text[start], True)
        or not CHINESE_ACTING.match(page.text, end)
    ):
        return False
    if end - start == 2 and page.text[end - 1] == "称":  # 乌|称在巴赫穆特
        return False
    parts = tag(page.text[start:end])
    no_surname = end - start == 2 and parts[0][1] in NO_SURNAME  # 但|未透露
    if no_surname or not all(len(word) == 1 or mark.startswith("nr") for word, mark in parts):
        return False
    page.add(start, end, Kind.PERSON, "subject of a clause", 0.75, label="PERSON")
    return True


def _add_called(page: Page, start: int, rule: str) -> None:
    """The name that follows an occupation or a dynasty up to a sure boundary."""
    if page.atoms(start, start + 1):
        return
    chinese = chinese_name(page, start)
    if chinese and not is_likely(page.text[start:chinese]):
        chinese = None
    foreign = run_end(page, start, start + LONGEST)
    piece = chinese is not None and chinese > foreign and _is_closed(page, chinese)  # 史瑞|娟
    sure = not piece and foreign - start >= 2 and _is_closed(page, foreign) and is_no_word(page.text[start:foreign])
    if page.text[start:foreign] in tables.ordinary_words():
        return
    if sure and is_name_like(page.text[start:foreign]) and not page.atoms(start, foreign):
        page.add(start, foreign, Kind.PERSON, rule, 0.7, label="PERSON")
    elif chinese and (piece or (_is_closed(page, chinese) and not are_signs(page.text[start : chinese + 1]))):
        page.add(start, without_rest(page, start, chinese), Kind.PERSON, rule, 0.75, label="PERSON")


def _is_closed(page: Page, end: int) -> bool:
    return end == len(page.text) or page.text[end] in AFTER_NAME or end in page.edges
