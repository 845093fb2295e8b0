"""Language tags as files write them: zh_CN, zh-cn, ZH are made zh-CN and zh, and so are CHS, chi and cmn."""

from __future__ import annotations

import re
from functools import cache

from termkit.formats.data import table

TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\Z")
UNDETERMINED = "und"


def valid(tag: str) -> bool:
    """True for what XML Schema calls a language (xs:language)."""
    return bool(TAG.match(tag))


@cache
def normal(tag: str) -> str:
    """The tag in the case and with the hyphens of BCP 47; `und` for what is no tag at all."""
    parts = re.sub(r"\..*$", "", tag.strip()).replace("_", "-").split("-")
    if not valid("-".join(parts)):
        return UNDETERMINED
    if len(parts[0]) == 3 and (known := codes().get(parts[0].lower())):
        parts = [*(known.split("-") if len(parts) == 1 else known.split("-")[:1]), *parts[1:]]
    return "-".join([parts[0].lower(), *(subtag(part) for part in parts[1:])])


@cache
def codes() -> dict[str, str]:
    """Codes of three letters -> the tag that BCP 47 has for them."""
    return {row["code"]: row["tag"] for row in table("language_codes")}


def subtag(part: str) -> str:
    """A script in title case, a region in capitals, anything else in small letters."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


TRADITIONAL = {"TW", "HK", "MO", "Hant"}


@cache
def same_writing(one: str, other: str) -> bool:
    """True for tags of one language and script: en and en-US, but not zh-CN and zh-TW."""
    first, second = normal(one).split("-"), normal(other).split("-")
    if first[0] != second[0]:
        return False
    scripts = [{part for part in tag[1:] if len(part) == 4} for tag in (first, second)]
    if first[0] == "zh":
        return bool(TRADITIONAL & set(first)) == bool(TRADITIONAL & set(second))
    return not (scripts[0] and scripts[1]) or scripts[0] == scripts[1]
