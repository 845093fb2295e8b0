"""The words of the interface in English, Russian and Chinese, from data/interface/messages.tsv."""

from __future__ import annotations

from functools import cache

from termkit.errors import FormatError, StoreError, TermkitError
from termkit.text.tables import read_records

LANGUAGES = {"en": "English", "ru": "Русский", "zh": "中文"}


class Wording:
    """The messages of one language; called with a key, it gives the text with its {values} filled in."""

    def __init__(self, language: str) -> None:
        """Take the column of that language."""
        self.language = language
        self._texts = catalogue()[language]

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key; an unknown key is a fault of ours and raises KeyError."""
        text = self._texts[key]
        return text.format(**values) if values else text

    def named(self, group: str, value: object) -> str:
        """The name of a value that may be unknown (`kind`, `rule`, ...): the value itself where we have no word."""
        return self._texts.get(f"{group}.{value}", str(value))

    def has(self, key: str) -> bool:
        """Whether the catalogue knows the key."""
        return key in self._texts

    def told(self, error: TermkitError) -> str:
        """What an error says, in this language where the catalogue has it (`refusal.KEY`, data/interface/said.tsv)."""
        from termkit.interface.telling import tell

        if isinstance(error, FormatError):
            place = [str(part) for part in (error.path, error.line) if part is not None]
            return ": ".join(filter(None, (":".join(place), tell(error.message, self.language))))
        key = f"refusal.{error.key}" if isinstance(error, StoreError) and error.key else ""
        if key not in self._texts:
            return tell(str(error), self.language)
        named = {name: self.named(name, value) for name, value in error.values.items()}  # type: ignore[attr-defined]  # StoreError
        return self(key, **named)

    def started(self, prefix: str) -> dict[str, str]:
        """All texts whose key begins with `prefix`, without it."""
        return {key.removeprefix(prefix): text for key, text in self._texts.items() if key.startswith(prefix)}


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Language to key to text; raises KeyError where the header lacks a language."""
    rows = read_records("interface/messages.tsv")
    return {language: {row["key"]: row[language] for row in rows} for language in LANGUAGES}


def choose_language(chosen: str, accepted: str) -> str:
    """The chosen language, else the first of the browser's that we speak, else English."""
    wishes = [chosen, *(part.split(";")[0].split("-")[0].strip().lower() for part in accepted.split(","))]
    return next((wish for wish in wishes if wish in LANGUAGES), "en")
