"""Languages as people type them: ru, ru-RU, rus, Russian, русский, 俄语."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    Typed = click.ParamType[str]
else:  # older releases of click know no arguments here
    Typed = click.ParamType

PLAIN = re.compile("(?:[a-z]{2}(?:-[A-Z]{2})?)?")
"""What needs no table, so that no command starts slower for it."""
SHORT = 3
"""Letters of the codes that are taken as they stand; longer words must be names of languages."""


class LanguageTag(Typed):
    """The BCP 47 tag of a language; refuses what names none."""

    name = "LANG"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag of what was typed; an empty word stays one."""
        if PLAIN.fullmatch(value):
            return value
        from termkit.formats.reading.languages import UNDETERMINED, normal
        from termkit.formats.tables.columns import language_names, plain

        tag = normal(value)
        if tag == UNDETERMINED or len(tag.partition("-")[0]) > SHORT:
            tag = language_names().get(plain(value), "")
        if not tag:
            self.fail(f"{value!r} is no language that termkit knows; write its code (zh, en, ru, ...)", param, ctx)
        return tag


LANGUAGE = LanguageTag()
