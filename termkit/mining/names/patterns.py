"""Regular expressions that are compiled when a text first needs them.

A class of all Han characters takes a millisecond to compile, and the grammars hold a hundred of them: a start would
pay for all, though a short document asks for few.
"""

from __future__ import annotations

import re
from typing import cast


class _Waiting:
    """Stands for a pattern; each of its methods is fetched from the compiled one at its first call, and kept."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        value: object = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, not compiled yet; an error in it shows at its first use."""
    return cast("re.Pattern[str]", _Waiting(source, flags))
