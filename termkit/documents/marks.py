"""How headings, datelines, dates of signature and credits look, in Chinese, Russian and English."""

from __future__ import annotations

import re

from termkit.text.dates import find_dates
from termkit.text.tables import read_rows

NUMERAL = "一二三四五六七八九十百零〇○"
ENUMERATOR = re.compile(
    rf"(?:[（(][{NUMERAL}\d]{{1,4}}[）)]|[{NUMERAL}]{{1,4}}(?:[、.．]|(?=[\s\u3000]|\Z))"  # （一）, 一、
    rf"|第[{NUMERAL}\d]{{1,5}}(?:条|章|节|款|编|部分)"
    r"|[①-⑳⑴-⒇]|\d{1,3}[、.．)）](?!\d)|[甲乙丙丁戊己庚辛][、.．]"
    r"|[IVX]{1,5}[.)]?(?=\s|\Z)|(?:Статья|Глава|Раздел|Article|Chapter|Section|ARTICLE|СТАТЬЯ)\s+[\dIVX]+\.?)"
)
"""The number of a paragraph, article or item, at its beginning."""
PLACE = "[\u3400-\u9fff·・、—-]{1,16}?"
REPORTERS = "[\u3400-\u9fff、 \u3000]{2,20}"
DAY = rf"(?:[\d０-９{NUMERAL}]{{2,4}}年)?[\d０-９{NUMERAL}]{{1,3}}月[\d０-９{NUMERAL}]{{1,3}}日"
MARKS = {row[0]: "|".join(map(re.escape, row[1].split())) for row in read_rows("documents/marks.tsv")}
DATELINE = re.compile(
    # 新华社北京6月3日电（记者…）
    rf"[（(【\[]?(?:据|據)?(?:(?:{MARKS['agency']})?{PLACE}{DAY}[专專]?[电讯電訊]|{MARKS['news']})"
    rf"(?:[ \u3000]*[（(][^（）()]{{1,40}}[）)])?(?:[ \u3000]*(?:记者|記者){REPORTERS}(?=[\s）)]))?[）)】\]]?[：:]?"
    # BEIJING, June 3 (Xinhua) --
    r"|[A-Z][A-Z .'’-]{2,40}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?"
    r"(?: ?\([A-Z][\w .,/]{2,40}\))?(?: ?[-–—]{1,2}| ?/[A-Z][\w .-]+/)"
    # ПЕКИН, 3 июня. /Синьхуа/
    r"|[А-ЯЁ][А-ЯЁ -]{2,40}, \d{1,2} [а-яё]{3,8}\.?(?: \d{4} ?(?:года|г\.?))?(?: ?[-–—]| ?/[\w .,-]{2,40}/\.?)"
)
"""Where and when an agency sent a report, at its beginning."""
AGENCY = re.compile("[电電讯訊消A-ZА-ЯЁ]")
CREDIT = re.compile(rf"[\s（(\[【]*(?:[12]\d{{3}}[-/.年\d月日 :：]{{4,20}})?\s*(?:{MARKS['credit']})\s*[：:]")
SIGNED = re.compile(f"[（(](?:{MARKS['signed']})[）)]")
PRINTED_IN = re.compile(
    r"[\s　]*[（(]?《\s*[\u3400-\u9fff]{2,12}(?:报|刊|志)[\u3400-\u9fff]{0,4}\s*》\s*[（(]?\s*"
    r"(?P<date>[12]\d{3}年\d{1,2}月\d{1,2}日)\s*(?:第\s*)?0*(?P<page>\d{1,3})\s*版[^。]{0,12}\Z"
)
"""《人民日报》（2013年09月08日 02版）: where an article was printed."""
SIGNING = re.compile(
    r"\A\s*(?:本.{1,30}?(?:签署|签订|签字|订立|订于|簽署|簽訂|訂於)|[订签訂簽][于於]|[于於].{2,40}?(?:签署|签订|签字|簽署|簽訂)"
    r"|(?:Done|Signed) (?:at|in|on)"
    r"|(?:This|The present).{1,60}?\bsigned|Совершено|Подписан[оа]|Настоящ.{1,80}?подписан)"
)
"""The beginning of the line that says where and when a document was signed."""
SENTENCE_END = re.compile(r"[。；！？;!?]|\.(?=\s|\Z)")
DATED = re.compile(r"年|\d{4}")
NO_DATE_LINE = re.compile(f"[，。；：“《]|[\u3400-\u9fff][,:]|{MARKS['events']}")
HEADING, CREDIT_LINE = 50, 100
DATE_LINE = 40
AROUND_DATE = {"zh": 14}


def is_credit(text: str) -> bool:
    """True for a line that says where the text comes from: dateline, source, editor, newspaper and page."""
    if len(text) > CREDIT_LINE:
        return False
    return bool(CREDIT.match(text) or is_dateline(text) or PRINTED_IN.match(text))


def is_dateline(text: str) -> bool:
    """True where the text is a dateline and nothing else."""
    dateline = find_dateline(text)
    return dateline is not None and dateline.end() == len(text)


def find_dateline(text: str) -> re.Match[str] | None:
    """The dateline with which a text begins, or None."""
    return DATELINE.match(text) if AGENCY.search(text, 0, CREDIT_LINE) else None


def is_enumerated(text: str) -> bool:
    """True where the text begins with the number of a section, an article or a list item."""
    return ENUMERATOR.match(text) is not None


def is_heading(text: str) -> bool:
    """True for a section's number that stands alone or before a few words that are no sentence."""
    number = ENUMERATOR.match(text)
    if not number or len(text) > HEADING:
        return False
    rest = text[number.end() :]
    return not SENTENCE_END.search(rest) and (not rest or rest[-1] not in "，,：:、")


def date_of_line(text: str, language: str) -> str:
    """The ISO date of a line that holds a date and little else, such as a place, or an empty string."""
    if len(text) > DATE_LINE or text[-1] in "。；！？，" or not DATED.search(text):
        return ""
    bare = text.strip("（）()[]【】 \u3000")
    dates = [date for date in find_dates(bare, language) if date.is_whole and "-" in date.iso]
    if len(dates) != 1 or SENTENCE_END.search(bare[dates[0].end :].rstrip(".。 ")):
        return ""
    around = bare[: dates[0].start] + bare[dates[0].end :]
    bracketed = text[0] in "（(" and len(around) <= 10
    return (
        ""
        if len(around) > AROUND_DATE.get(language, 24) or (NO_DATE_LINE.search(around) and not bracketed)
        else dates[0].iso
    )
