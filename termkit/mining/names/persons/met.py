"""Persons without a title, told by what stands on both sides of them.

met                 在会见|约托娃|时, 与|王庭惠|共同签署
sent greetings      对|塔米姆|的亲切问候
in office to be     同|辛鲍姆|当选总统
a monarch           请斯特勒转达对|哈拉尔五世|国王
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import chinese_name, is_chinese_name
from termkit.mining.names.persons.dotted import MONARCH
from termkit.mining.names.persons.foreign_names import is_foreign_name
from termkit.mining.names.transcription import is_name_like, run_end, run_start, signs
from termkit.mining.words.general import is_known
from termkit.model import Kind

LONGEST = 10
LED = re.compile("会见|会晤|接见|陪同|迎接|转达|感谢|欢迎|祝贺|致电|邀请|[为与和同对向由请就](?=[\u4e00-\u9fff])")
"""What stands before a person who is met, asked or sent something."""
CLOSED = re.compile(
    "时,|访[华问]|来[华访]|一行|夫妇|当选|就任|连任|逝世|转达|致以|举行(?:欢迎|国葬)|共同(?:会见|签署|见证|出席|参观|主持)"
    "|会[谈见晤面](?!室|厅)|通[电]?话|就[^,。]{2,20}交换意见|的(?:亲切|诚挚|良好|美好|热情)?(?:问候|祝愿|祝贺|邀请|慰问)"
)
"""What goes on behind such a person, and behind no place or body alone."""
CABLED = re.compile("致(?:慰问|唁|贺)(?:电|信|函)")
"""What only a person gets, whose name may be short then: 向|莫迪|致慰问电."""


REIGNING = re.compile(f"{tables.any_of('person-verbs')}|[,。、和与的请]")
"""What a monarch does, who stands in no name of a university or mosque."""


def find_met(page: Page) -> None:
    """Add the names that stand between the two, and those with a monarch's number."""
    for match in LED.finditer(page.text):
        _add_closed(page, match.end())
    for match in MONARCH.finditer(page.text):
        start = run_start(page, match.start())
        acts = REIGNING.match(page.text, match.end()) or page.atoms(match.end(), match.end() + 1)
        if acts and match.start() - start >= 2 and is_name_like(page.text[start : match.start()]):
            _add(page, start, match.end(), "monarch", 0.85)


def _add_closed(page: Page, start: int) -> None:
    first = page.text[start : start + 1]
    end = run_end(page, start, start + LONGEST) if first in signs() else start
    closed = end - start >= 3 and CLOSED.match(page.text, end) and is_foreign_name(page, start, end)
    if closed or (end - start >= 2 and CABLED.match(page.text, end) and is_name_like(page.text[start:end])):
        _add(page, start, end, "met or greeted", 0.75)
    is_surname = not tables.surnames().keys().isdisjoint((first, page.text[start : start + 2]))
    if is_surname and (chinese := chinese_name(page, start)) and CLOSED.match(page.text, chinese):
        name = page.text[start:chinese]
        if len(name) == 3 and is_chinese_name(name) and not is_known(name[1:]):  # 同蔡|高调会见
            _add(page, start, chinese, "met or greeted", 0.75)


def _add(page: Page, start: int, end: int, rule: str, score: float) -> None:
    if not page.atoms(start, end):
        page.add(start, end, Kind.PERSON, rule, score, label="PERSON")
