"""Translation memory by TMX and XLIFF: unit and variants."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.model.entries import Extra
from termkit.model.kinds import primary


@dataclass(frozen=True, slots=True)
class Variant:
    """The text of a unit in one language (TMX tuv).

    `inline` keeps the segment's XML with its inline elements, where there are any and the reader was told to keep them.
    """

    language: str
    text: str
    inline: str = ""
    creation_date: str = ""
    change_date: str = ""
    creation_id: str = ""
    change_id: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One unit with its variants, source first (TMX tu, XLIFF unit)."""

    variants: tuple[Variant, ...]
    id: str = ""
    document: str = ""
    date: str = ""
    position: int | None = None
    status: str = ""
    """final, translated, draft, fuzzy, rejected, or empty where the file says nothing."""
    origin: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    creation_date: str = ""
    change_date: str = ""
    creation_id: str = ""
    change_id: str = ""
    extra: tuple[Extra, ...] = ()

    def variant(self, language: str) -> Variant | None:
        """The variant of a language, by its primary subtag where no exact tag stands."""
        exact = next((v for v in self.variants if v.language.lower() == language.lower()), None)
        return exact or next((v for v in self.variants if primary(v.language) == primary(language)), None)

    def text(self, language: str) -> str:
        """The text of a language, or an empty string."""
        variant = self.variant(language)
        return variant.text if variant else ""
