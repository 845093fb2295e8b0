"""Profiles: what a program wants of a file, so that a user only names the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from termkit.errors import UnknownName
from termkit.formats.data import table
from termkit.formats.format import ExportOptions


@dataclass(frozen=True, slots=True)
class Profile:
    """A program's wishes: format, tags, pairing, ids, statuses; `tested` says what was tried with which program."""

    name: str
    program: str
    format: str
    memory: str
    """The format for translation units."""
    lang_map: Mapping[str, str] = field(default_factory=dict)
    pairwise: bool = False
    usable_only: bool = False
    slots: bool = True
    numeric_ids: bool = False
    frames: bool = False
    tested: str = ""

    def applied(self, options: ExportOptions) -> ExportOptions:
        """The options with the profile's wishes; language tags named by the user stay."""
        return replace(
            options,
            lang_map={**self.lang_map, **options.lang_map},
            usable_only=self.usable_only,
            slots=self.slots,
            numeric_ids=self.numeric_ids,
            with_frames=options.with_frames or self.frames,
        )


def profiles() -> tuple[Profile, ...]:
    """All profiles, as the table termkit/data/formats/profiles.tsv has them."""
    return tuple(
        Profile(
            row["name"],
            row["program"],
            row["format"],
            row["memory"],
            dict(part.split("=", 1) for part in row["tags"].split()),
            pairwise=row["pairwise"] == "yes",
            usable_only=row["usable"] == "yes",
            slots=row["slots"] == "yes",
            numeric_ids=row["numeric"] == "yes",
            frames=row["frames"] == "yes",
            tested=row["tested"],
        )
        for row in table("profiles")
    )


def profile_named(name: str) -> Profile:
    """The profile of a program; raises UnknownName, which lists what there is."""
    for profile in profiles():
        if profile.name == name:
            return profile
    raise UnknownName(f"unknown profile {name!r}; there is: {', '.join(profile.name for profile in profiles())}")
