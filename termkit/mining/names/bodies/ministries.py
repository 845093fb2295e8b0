"""Ministries and agencies by their fields: 外交部, 哈萨克斯坦农业部, 巴西规划、预算和管理部."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import is_nominal
from termkit.mining.names.page import Page
from termkit.model import Kind
from termkit.text.patterns import one_of
from termkit.text.words import tag

UNIT = re.compile("部(?!门|长|队|分|署|级|委|位|落)|(?:总局|总署|局)(?!长|面|势|部|限|域)|厅(?![级局堂房台式])")
LONGEST_MINISTRY = 24
NATIONAL = re.compile(
    "国家(?!的)[\u4e00-\u9fff]{1,4}?(?<![大全格布当结开好部工])(?:(?:总局|局)(?![长面势部限域])|委(?![员托派任内])|署(?!名))"
    "|中央[\u4e00-\u9fff]{1,5}?(?:工作部|联络部|宣传部|组织部|统战部|办公室|研究室|办(?![公理法事学好])|委(?![员托派任内]))"
)
"""A bureau of the state or the centre whose field is shortened: 国家药监局, 国家民委, 中央政法委."""
MINISTRY_ACTS = re.compile("[与同和、,。关(]|签署|发布|表示|宣布|将|就")
"""What follows a ministry that speaks or signs."""
MINISTER = re.compile("(?:副|第一副|常务副|国务)?部长|次长|国务秘书|常务秘书")
FIELDS = frozenset({"", "REGION"})
"""What a field of a ministry is: words, or a region, 法国|欧洲和外交部."""
COUNTRIES = frozenset({"COUNTRY"})
GOVERNMENT = re.compile("(?:革命|过渡|临时|联邦|民族团结)?政府$")


@cache
def ministry_fields() -> re.Pattern[str]:
    """The fields of a ministry, up to where 部 or 部长 stands: 工业和信息化, 科学、技术发展与创新."""
    field = tables.words("ministries.txt")
    core = f"{one_of(field)}{one_of({*field, '发展'})}?"
    return re.compile(rf"(?:国家|省|市)?{core}(?:、(?!国家){core})?(?:[和与](?:{core}|发展))?$")


def find_ministries(page: Page) -> None:
    """Add the ministries, bureaus and agencies of the page, with the state they belong to."""
    for bureau in NATIONAL.finditer(page.text):
        if set(bureau.span()) <= page.edges and not page.atoms(*bureau.span()) and _is_field(bureau.group()):
            first = _of_whom(page, bureau.start(), COUNTRIES)  # 泰国|国家铁路局
            page.add(first, bureau.end(), Kind.ORGANISATION, "ministry", 0.85, label="ORG")
    for unit in UNIT.finditer(page.text):
        match = ministry_fields().search(page.text, max(0, unit.start() - LONGEST_MINISTRY), unit.start())
        led = _led_by_minister(page, unit)
        start = led if led is not None or match is None else match.start()
        if start is None:
            start = _of_a_state(page, unit)
        if match and start == match.start() and page.text[start] in "省市" and page.atoms(start, start + 1):
            start += 1  # 甘肃省|教育厅
        if start is None or _is_taken(page, start, unit.end()):
            continue
        whom = COUNTRIES | {"PLACE"} if page.text[unit.end() - 1] in "厅局" else COUNTRIES
        page.add(_of_whom(page, start, whom), unit.end(), Kind.ORGANISATION, "ministry", 0.9, label="ORG")


def _is_field(name: str) -> bool:
    """Whether no governing verb or function word stands in the name of a bureau."""
    return not any(word in tables.words("stops.txt") for word, _ in tag(name))


def _is_taken(page: Page, start: int, end: int) -> bool:
    """Whether the field belongs to another word, or to the longer one of a national bureau: 国家核|安全局."""
    known = page.atoms(start, end)[:1]
    national = any(page.text.startswith("国家", atom.start) and atom.start < start for atom in known)
    return national or any(atom.label not in ("ORG", "REGION") for atom in known)


def _led_by_minister(page: Page, unit: re.Match[str]) -> int | None:
    """Where the ministry of a minister begins, whatever its field: 肯尼亚信息通信和数字经济部|部长."""
    if not MINISTER.match(page.text, unit.end()):
        return None
    tokens = page.tokens(page.clause_start(unit.start(), LONGEST_MINISTRY), unit.start())
    at = len(tokens)
    while at and (
        tokens[at - 1].text in ("和", "与") or (tokens[at - 1].label in FIELDS and is_nominal(tokens[at - 1]))
    ):
        at -= 1
    led = at and at < len(tokens) and tokens[at - 1].label == "COUNTRY" and tokens[at].start == tokens[at - 1].end
    return tokens[at].start if led else None


def _of_a_state(page: Page, unit: re.Match[str]) -> int | None:
    """Where a ministry of many fields begins behind its state: 巴西|规划、预算和管理部|与."""
    low = max(0, unit.start() - LONGEST_MINISTRY)
    states = [atom for atom in page.atoms(low, unit.start()) if atom.label == "COUNTRY"]
    if not states or not MINISTRY_ACTS.match(page.text, unit.end()):
        return None
    fields = page.tokens(states[-1].end, unit.end())
    stops = tables.words("stops.txt")
    if any(token.text == "、" and UNIT.match(page.text, token.start - 1) for token in fields[1:]):
        return None  # 巴基斯坦铁路局、|国家公路局
    nominal = all(
        token.text in "、和与" or (not token.label and token.text not in stops and token.tag[0] in "nvabj")
        for token in fields
    )
    joined = any(token.text in "、和与" for token in fields[1:])
    return states[-1].end if nominal and joined and fields[0].text not in "、和与" else None


def _of_whom(page: Page, start: int, whom: frozenset[str]) -> int:
    """Where the state begins before a ministry, with its government between them at most: 缅甸联邦|革命政府|外交部."""
    government = GOVERNMENT.search(page.text, max(0, start - 6), start)
    for place in (start, *([government.start()] if government else [])):
        if before := page.ending_at(place, *whom):
            return before.start
    return start
