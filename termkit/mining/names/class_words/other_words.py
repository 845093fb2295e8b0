"""Where the characters of a class word are another word, or a part of one: 外长会|议, 铁矿|石, 长效|机制."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import USUAL_WORD
from termkit.mining.words.general import frequency

NO_BODY = re.compile(tables.any_of("no-body") + "$")
"""What ends in a class word and names a notion: 人类命运共同体."""
LONGEST_NOTION = 8
MEETING = re.compile("会议(?![员长案席])")
"""What a class word that ends in 会 is not: 外长会|议."""
THINK_TANKS = re.compile("(?:创新|合作|国际|高端|媒体)*(?:论坛|对话会|峰会|年会|联盟|中方理事会|网络)")
"""What makes of 智库 those who meet: 全球智库|创新论坛."""
LONGER = tuple(tables.alternatives("behind-no-class-word"))
NOT_LONGER = tuple(tables.alternatives("behind-a-class-word"))
"""What a sentence goes on with behind a class word, though it begins as a longer one does: 中国政府|长期支持."""
ORE = ("石", "砂", "粉", "产", "业", "山")
"""What is dug in a mine, and no mine: 铁矿|石."""
PLANTS = ("厂", "建", "办")
"""What makes another word of a plant: 乳品厂|厂区, 企业|建厂."""
GROUND = re.compile("(?<=[体运][育动]场)地(?![处铁下])")
"""What makes grounds of a stadium: 全国体育场|地面积 is none."""
PARTY_GOES_ON = re.compile("史|校|组|委|建|纪|风|课|费|(?<=共产党)人")
"""What makes another word of a party: 中央|党史和文献研究院, 老一辈|共产党人."""
CENTRAL = re.compile("[站区城](?!内)|小学|(?:协调)?作用")
"""What is in the centre of something, and no centre: 商务中心|区, 集装箱中心|站, 消费中心|城市."""
LONGER_WORD = 100
"""Occurrences from which a word that begins with a class word is no chance."""
LOCALIZERS = "内外上下中"
"""What may stand behind any place, though the dictionary makes one word of both: 合作区|内."""
ORGANISING = re.compile("实施|开展|召开|编写|编制|专家|有关|相关|企业|学生|人员|了|起来")
"""What makes a verb of 组织."""


def is_other_word(page: Page, start: int, end: int, head: tables.Head) -> bool:
    """True where the characters of the class word are part of another word, or of a notion."""
    text = page.text
    return (
        NO_BODY.search(text, max(0, end - LONGEST_NOTION), end) is not None
        or text.startswith("学生", end - 1)
        or (head.word.endswith("党") and PARTY_GOES_ON.match(text, end) is not None)
        or text.startswith(("部署", "签署"), end - 2)
        or (text.startswith(LONGER, end) and not text.startswith(NOT_LONGER, end))
        or (head.word.endswith("矿") and text[end : end + 1] in ORE)
        or (head.word == "厂" and text[start - 1 : start] in PLANTS)
        or (head.word == "组织" and ORGANISING.match(text, end) is not None)
        or MEETING.match(text, end - 1) is not None
        or GROUND.match(text, end) is not None
        or begins_word(page, end)
        or _begins_longer(page, start, end)
        or (head.word.endswith("小组") and page.text.startswith("赛", end))
        or (head.word.endswith(("中心", "枢纽")) and CENTRAL.match(page.text, end) is not None)
        or (head.word.endswith("城") and page.text.startswith("市", end))
        or (head.word == "银行" and page.text.startswith("监管", end))
        or (head.word.endswith("年") and page.text.startswith("会", end))
        or (head.word == "智库" and THINK_TANKS.match(text, end) is not None)
        or _is_part_of_other(page, start, end, head)
    )


def begins_word(page: Page, end: int) -> bool:
    """True where the last character of a class word is the first of a common word: 智慧城|市, 加拉帕戈斯海|洋保护区."""
    torn = end - 1 in page.edges and end not in page.edges and page.text[end] not in LOCALIZERS
    return torn and frequency(page.text[end - 1 : end + 1]) >= USUAL_WORD


def _begins_longer(page: Page, start: int, end: int) -> bool:
    """True where a longer common word begins with a class word: 工程|师, 银行|业, 高速公路|网."""
    if start not in page.edges or end in page.edges or page.text[end : end + 1] in LOCALIZERS:
        return False
    stop = next((place for place in range(end + 1, end + 3) if place in page.edges), end)
    return stop > end and frequency(page.text[start:stop]) >= LONGER_WORD


def _is_part_of_other(page: Page, start: int, end: int, head: tables.Head) -> bool:
    """True where a longer class word of another kind ends or begins here: 长效机制 is no 机制, 对话|机制 no 对话."""
    known, text = tables.heads(), page.text
    ending = (known.get(text[first:end]) for first in range(max(0, end - 6), start))
    going_on = (known.get(text[start:last]) for last in range(end + 1, end + 4))
    return any(other is not None and other.kind is not head.kind for other in (*ending, *going_on))
