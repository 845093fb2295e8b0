"""Organs, behind the state, the party or the body that they belong to.

a chamber behind its state         俄罗斯|国家杜马, 马来西亚国会|下议院
the centre of a party              老挝人民革命党|中央, 民革|中央
an organ of a body                 世界贸易组织|争端解决机制, 禁化武组织|执理会
a body of the Chinese centre       中央|全面深化改革|委员会, 中共中央|台湾工作|办公室
a union of the country             中国|科协, 中国|残联
a team of a state                  中国|队, 巴西|女排
a centre of the country            国家|会展|中心, 国家|超级计算长沙|中心
the bank of a state, beside one    中国人民银行与|蒙古|银行
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import is_stop
from termkit.mining.names.page import Atom, Page, Token
from termkit.model import Kind

CHAMBER = re.compile("(国会|议会|联邦会议|国民会议|国民大会|最高会议)?" + tables.any_of("chambers") + "(?![员选])")
PARTY_CENTRE = re.compile("中央(?![政军电广气社情企银地和与人一日集党])")
"""What makes the leading body of a party before it: 人民革命党|中央, but no 党|中央政府."""
PARTY = re.compile("[党盟社]$|^(?:民革|民建|民进|民盟|台盟)$")
ORGAN = re.compile("执理会|执委会|争端解决(?:机制|机构)|上诉机构")
CENTRAL = re.compile(
    "(?:中共)?中央((?![的各对在向和与及同将为等两会有所就把被由])[\u4e00-\u9fff]{2,12}?)(?:委员会|领导小组|工作办公室)"
)
FIELD = re.compile("全面|深化|依法治国|建设")
"""Verbs that say what such a body is for."""
UNION = re.compile("中国[科文作侨记残足篮乒体青农音舞剧影摄书美律消工][协联](?![合系络防定商调议作助办])")


TEAM = re.compile("(?:[男女]子?)?(?:国家|足球|篮球|排球|乒乓球)?队(?![伍员列友长形尾部])|[男女][足篮排乒]")
PROVINCIAL = re.compile("(?:[男女]子?)?(?:足球|篮球|排球|乒乓球)?队(?![伍员列友长形尾部])|[男女][足篮排乒]")
"""A team of a province or a city: 广东|队, 四川|男排."""
NATIONAL = re.compile(
    "(?<![个家所座性级的多体])国家((?!级|重点|区域)(?:(?![的对将在是与等有为了]|公司|集团|局)[\u4e00-\u9fff]){2,14}?)(?:中心|指挥部)"
    "(?![站城区任地位大])(?:\\([\u4e00-\u9fff]{2,4}\\))?"
)
STATE_BANK = re.compile("(?<=[与和同、])[\u4e00-\u9fff]{2,9}?银行(?![业间股体系家卡账存贷监])")


def find_organs(page: Page) -> None:
    """Add the organs of the page."""
    for atom in page.all_atoms():
        if atom.label == "COUNTRY":
            _add_chamber(page, atom)
            if team := TEAM.match(page.text, atom.end):
                _add(page, atom.start, team.end(), "team of a state")
        elif atom.label == "PLACE" and (team := PROVINCIAL.match(page.text, atom.end)) and team.end() in page.edges:
            _add(page, atom.start, team.end(), "team of a state")
        elif atom.label == "ORG":
            _add_organs(page, atom)
    for match in UNION.finditer(page.text):
        _add(page, *match.span(), "union of the country")
    for match in NATIONAL.finditer(page.text):
        if match.start() in page.edges and _is_field(page.tokens(*match.span(1))):
            _add(page, *match.span(), "centre of the country")
            if before := page.ending_at(match.start(), "COUNTRY", "PLACE", "REGION"):
                _add(page, before.start, match.end(), "centre of the country")
    for match in STATE_BANK.finditer(page.text):
        state = page.ending_at(page.text.index("银行", match.start()), "COUNTRY")
        beside = page.ending_at(match.start() - 1, "ORG")
        if state and state.start == match.start() and beside and page.text.endswith("银行", 0, beside.end):
            _add(page, *match.span(), "bank of a state")


def _is_field(words: list[Token]) -> bool:
    """Whether no word makes a sentence of what stands around it; a verb may end the field: 应急处理|中心."""
    done = any(word.label not in ("", "PLACE") or word.tag[0] in "dpcrmu" for word in words)
    return not done and not any(map(is_stop, words[:-1]))


def _add_chamber(page: Page, state: Atom) -> None:
    chamber = CHAMBER.match(page.text, state.end)
    if chamber is None:
        return
    if chamber.group(1):
        page.add(state.start, chamber.end(1), Kind.ORGANISATION, "parliament", 0.8)
    _add(page, state.start, chamber.end(), "chamber of a parliament")


def _add_organs(page: Page, body: Atom) -> None:
    centre = PARTY.search(page.text[body.start : body.end]) and PARTY_CENTRE.match(page.text, body.end)
    if organ := centre or ORGAN.match(page.text, body.end):
        _add(page, body.start, organ.end(), "centre of a party" if centre else "organ of a body")


def find_central(page: Page) -> None:
    """Add the bodies of the Chinese centre that are no part of a longer name."""
    for match in CENTRAL.finditer(page.text):
        done = [token for token in page.tokens(*match.span(1)) if is_stop(token) and not FIELD.search(token.text)]
        longer = page.text[match.start() - 1 : match.start()] == "届" or page.ending_at(match.start(), "COUNTRY")
        if match.start() in page.edges and not done and not longer:
            _add(page, *match.span(), "body of the centre")


def _add(page: Page, start: int, end: int, rule: str) -> None:
    around = [atom for atom in page.atoms(start, end) if atom.label == "ORG"]
    if not any(atom.start < start or atom.end > end or atom[:2] == (start, end) for atom in around):
        page.add(start, end, Kind.ORGANISATION, rule, 0.85, label="ORG")
