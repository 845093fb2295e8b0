"""Bare text: no header, or none that is known."""

from termkit.documents.assembly import Reading, assemble
from termkit.documents.markdown import view_of
from termkit.documents.source import Source
from termkit.model import Document


def sniff(source: Source) -> bool:
    """True for any text."""
    return bool(source.text.strip())


def read(source: Source) -> Document:
    """The document of a text without header; title and date come from its body or stay empty."""
    view = view_of(source)
    return assemble(source, "plain", Reading(view, [(0, len(view.text))]))
