"""`--kind`, in the short form of the files or as the word in full: org, organisation, organization."""

from __future__ import annotations

from typing import Any

import click

from termkit.model import Kind

IN_FULL = {
    "organisation": Kind.ORGANISATION.value,
    "organization": Kind.ORGANISATION.value,
    "document": Kind.DOCUMENT.value,
    "abbreviation": Kind.ABBREVIATION.value,
}


class KindChoice(click.Choice[str]):
    """One of the kinds of concept, as the model's value; the words in full are taken too, and not listed."""

    def __init__(self) -> None:
        """Offer the short forms."""
        super().__init__([kind.value for kind in Kind])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind's short form; fails like any choice, with the list of them."""
        return super().convert(IN_FULL.get(value, value), param, ctx)


kind_option = click.option("--kind", "kinds", multiple=True, type=KindChoice(), help="Only this kind.")
