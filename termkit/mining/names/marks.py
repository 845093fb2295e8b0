"""What the print itself marks off: years, ordinals, “quotations”, and the cells of signature blocks."""

from __future__ import annotations

import re

from termkit.mining.names.page import Page
from termkit.mining.names.projects.quotations import NOTION, quoted_head

DIGITS = "[0-9二三四五六七八九一]"
YEAR = r"(?:[12][0-9]{3}|[一二][0-9〇零一二三四五六七八九]{3})"
YEARS = re.compile(rf"(?:{YEAR}年?[至到-])?{YEAR}年(?:(?:[前底初末]|以前)(?=\w))?|{DIGITS}{{1,3}}世纪")
ORDINAL = re.compile(
    r"首[届次]|第[0-9一二三四五六七八九十百]+(?:届|次|轮|期|号|个五年)|"
    r"(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?:届(?=全国|中央|人大|政协|常委会|主席团)|次(?=会议|全会))"
)
"""Sessions of Chinese bodies are numbered without 第: 十二届全国人大五次会议."""
JUBILEE = re.compile(
    r"(?:成立|建立|建交|诞辰|胜利|签署|独立)?(?:(?:外交|对话|战略|合作|伙伴){1,3}关系)?"
    r"(?<![0-9一二三四五六七八九十百])[0-9一二三四五六七八九十百]+周年(?=纪念|庆祝|大型|主题|成就|庆典|峰会|系列|活动|专场|音乐会|招待会|图片展|大会|研讨会|座谈会)"
)
BARE_YEAR = re.compile(r"(?<![0-9.-])(?:19|20)[0-9]{2}(?=[\u4e00-\u9fff“])")
"""A year without 年 before what it belongs to: 2021|中国-东盟教育交流周."""
YEARLY = frozenset({"COUNTRY", "ORG", "EVENT", "ROUTE", "QUOTE"})
QUOTED = re.compile(r"“([^“”\n]{1,30})”")
SLOGAN = re.compile("[,。;!?]")
TITLED = re.compile(r"《([^《》\n]{2,200})》|〈([^《》〈〉\n]{2,200})〉")
GLOSS = re.compile(r"\(10\+[0-9]\)|\([\u4e00-\u9fff]{2,4}\)(?=班列|理事会|会议|委员会|会晤)")
COMING = re.compile("未来[0-9一二三五十]{1,3}年(?=[\u4e00-\u9fff]{0,4}(?:战略|规划|计划))")
"""上合组织|未来10年|发展战略."""
MEASURE = re.compile(r"(?<![0-9])[0-9]+(?:\.[0-9]+)?万?(?:千伏|兆瓦|千瓦|吉瓦|公里|千米|吨|立方米)(?![/年])")
EDITION = re.compile("[0-9][.]0版(?=[\u4e00-\u9fff]{0,4}(?:议定书|协[议定]))")
"""中国-东盟自由贸易区|3.0版|升级议定书."""
COUNTED = re.compile(r"(?<=[0-9])[项份个座条家](?=[\u4e00-\u9fff])")
"""What counts what follows, and is no part of its name: 46项|空间合作协定."""
WAY = re.compile("[\u4e00-\u9fff]{2}之路(?=(?:国际|全球)?(?:文化|旅游|论坛|基金|学院|大学|艺术|青年|合作))")
"""What a festival is called after: 茶叶之路|国际文化旅游节."""
NUMBERED = re.compile("[0-9]{1,2}号(?=水电站|电站|码头|泊位|机组|隧道|高速|公路|井|线)")
CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,3}-?[0-9]{1,3}(?![A-Za-z0-9])")


def hold_marks(page: Page) -> None:
    """Make years, ordinals, jubilees and the like single words for the grammars."""
    for label, pattern in (
        ("YEAR", YEARS),
        ("ORDINAL", ORDINAL),
        ("JUBILEE", JUBILEE),
        ("GLOSS", GLOSS),
        ("ROUTE", CODE),
        ("MEASURE", MEASURE),
        ("MEASURE", NUMBERED),
        ("COUNT", COUNTED),
        ("WAY", WAY),
        ("MEASURE", COMING),
        ("MEASURE", EDITION),
    ):
        for match in pattern.finditer(page.text):
            page.hold(*match.span(), label)
    for match in BARE_YEAR.finditer(page.text):
        after = page.atoms(match.end(), match.end() + 1)
        if after and after[0].label in YEARLY and after[0].start == match.end():
            page.hold(*match.span(), "YEAR")


def hold_quotes(page: Page) -> None:
    """Make quotations single words; those that are a notion or a slogan cannot lead a name."""
    for match in QUOTED.finditer(page.text):
        notion = NOTION.search(match.group(1)) and not quoted_head(match.group(1))
        said = notion or SLOGAN.search(match.group(1))
        page.hold(*match.span(), "SAID" if said else "QUOTE")
