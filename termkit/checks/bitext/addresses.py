"""A web or e-mail address of the source is another one in the target.

A final full stop is no part of an address; www. and https:// may differ only together with the rest.

Source: RFC 3986, RFC 5322; Xbench “URL mismatch”; translate-toolkit `urls` and `emails`.

Wrong: http://www.sectsco.org — http://www.sectsko.org
Right: http://www.sectsco.org — http://www.sectsco.org
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

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
    """A remark for each address that the target does not have, or has less often and a strange one instead."""
    if not pair.target.strip():
        return
    here, there = (Counter(_key(_bare(m.group())) for m in ADDRESS.finditer(t)) for t in (pair.source, pair.target))
    strange = there - here
    homes = {_home(address) for address in map(_bare, ADDRESS.findall(pair.target))}
    for match in ADDRESS.finditer(pair.source):
        address = _bare(match.group())
        key = _key(address)
        is_there = there[key] or address in pair.target or _is_abroad(address, homes)
        if not is_there or (strange and 0 < there[key] < here[key]):
            here[key] -= 1
            place = spans((match.start(), match.start() + len(address)))
            yield Remark(pair, f"{address} is not in the target", place, suggestion=address)


def _bare(address: str) -> str:
    return ENTITY.sub("", address).rstrip(".,:;/?")


def _key(address: str) -> str:
    """What makes an address: http and https, the case of the letters and a language in it make no other one.

    In an e-mail address no language stands: .cn and .ru are two hosts.
    """
    plain = SCHEME.sub("", address).casefold()
    return plain if "@" in plain else LANGUAGE.sub("*", plain)


def _home(address: str) -> tuple[str, str]:
    """The language and the host of a page that has one for each language; nothing for others."""
    language, _, host = SCHEME.sub("", address).casefold().partition("/")[0].partition(".")
    return (language, host) if LANGUAGE.fullmatch(language) else ("", "")


def _is_abroad(address: str, homes: Iterable[tuple[str, str]]) -> bool:
    """Whether the host stands there in another language, where its pages have titles of their own."""
    language, host = _home(address)
    return any(host and there == host and other != language for other, there in homes)


CHECK = Check("BT309", "addresses", Severity.ERROR, each(look))
