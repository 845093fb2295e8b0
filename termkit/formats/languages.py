"""Language tags as files write them: zh_CN, zh-cn, ZH are made zh-CN and zh."""

from __future__ import annotations

import re
from functools import cache

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
    return "-".join([parts[0].lower(), *(subtag(part) for part in parts[1:])])


def subtag(part: str) -> str:
    """A script in title case, a region in capitals, anything else in small letters."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()
