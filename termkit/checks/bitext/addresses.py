"""A web or e-mail address of the source is another one in the target.

A final full stop is no part of an address; www. and https:// may differ only together with the rest.

Source: RFC 3986, RFC 5322; Xbench “URL mismatch”; translate-toolkit `urls` and `emails`.

Wrong: http://www.sectsco.org — http://www.sectsko.org
Right: http://www.sectsco.org — http://www.sectsco.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity

ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.)[A-Za-z0-9./?=&%#:_~+@-]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
ENTITY = re.compile(r"&(?:gt|lt|amp|quot);?\Z")
LANGUAGE = re.compile(r"(?:(?<=[/._])|\A)(?:zh|cn|ru|en)(?:[-_](?:cn|tw|hk|hans|hant|us|gb|ru))?(?=[/.]|\Z)")
"""en.wikipedia.org and ru.wikipedia.org, /zh-cn/guide and /en/guide: the reader is sent to his own language."""
SCHEME = re.compile(r"^https?://(?:www\.)?|^www\.")


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each address that the target does not have."""
    if not pair.target.strip():
        return
    there = {_key(_bare(m.group())) for m in ADDRESS.finditer(pair.target)}
    homes = {
        home
        for m in ADDRESS.finditer(pair.target)
        if (home := _home(_bare(m.group()))) and m.group() not in pair.source
    }
    for match in ADDRESS.finditer(pair.source):
        address = _bare(match.group())
        is_there = _key(address) in there or address in pair.target or _home(address) in homes
        if not is_there:
            yield Remark(
                pair,
                f"{address} is not in the target",
                spans((match.start(), match.start() + len(address))),
                suggestion=address,
            )


def _bare(address: str) -> str:
    return ENTITY.sub("", address).rstrip(".,:;/?")


def _key(address: str) -> str:
    """What makes an address: http and https, the case of the letters and a language in it make no other one."""
    return LANGUAGE.sub("*", SCHEME.sub("", address).casefold())


def _home(address: str) -> str:
    """The host of a page that has one for each language, whose pages have titles of their own; nothing for others."""
    host = SCHEME.sub("", address).casefold().partition("/")[0]
    return host.partition(".")[2] if LANGUAGE.match(host) else ""


CHECK = Check("BT309", "addresses", Severity.ERROR, each(look))
