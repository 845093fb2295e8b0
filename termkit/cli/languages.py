"""Languages as people type them: ru, ru-RU, rus, Russian, русский, 俄语."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    Typed = click.ParamType[str]
    TypedPair = click.ParamType[tuple[str, str]]
    TypedTags = click.ParamType[tuple[str, ...]]
else:  # older releases of click know no arguments here
    Typed = TypedPair = TypedTags = click.ParamType

PLAIN = re.compile("(?:[a-z]{2}(?:-[A-Z]{2})?)?")
"""What needs no table, so that no command starts slower for it."""
OTHER_MARKS = frozenset(";:|/ ")
"""What stands in no name of a language, and in lists that are not written with commas."""
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


class LanguagePair(TypedPair):
    """Source and target of `zh-CN:ru`, each as people type languages."""

    name = "SRC:TGT"

    def convert(
        self, value: str | tuple[str, str], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """The two tags."""
        if not isinstance(value, str):
            return value
        source, _, target = value.partition(":")
        if not (source and target):
            self.fail(f"{value!r} is no pair of languages; write it as zh-CN:ru", param, ctx)
        return LANGUAGE.convert(source, param, ctx), LANGUAGE.convert(target, param, ctx)


class LanguageTags(TypedTags):
    """The languages of `zh-CN,ru,en`, each as people type them."""

    name = "TAGS"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The tags, in the order given."""
        if not isinstance(value, str):
            return value
        words = value.split(",")
        if not all(words) or not OTHER_MARKS.isdisjoint(value):
            self.fail(f"{value!r} is no list of languages; write them as zh-CN,ru,en", param, ctx)
        return tuple(LANGUAGE.convert(word, param, ctx) for word in words)


LANGUAGE = LanguageTag()
PAIR = LanguagePair()
LANGUAGES = LanguageTags()
