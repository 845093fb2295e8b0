"""Edits of single texts inside a file that leave every other byte of it as it was: one scanner a kind of file."""

from termkit.workflow.checks.editing.encodings import recoded, utf8_of
from termkit.workflow.checks.editing.places import Change, Edit, Place, edited
from termkit.workflow.checks.editing.portable import places_in_po
from termkit.workflow.checks.editing.tables import places_in_table
from termkit.workflow.checks.editing.word import edited_bitext, edited_document
from termkit.workflow.checks.editing.workbook import edited_workbook
from termkit.workflow.checks.editing.xml import places_in_tmx, places_in_xliff

__all__ = [
    "Change",
    "Edit",
    "Place",
    "edited",
    "edited_bitext",
    "edited_document",
    "edited_workbook",
    "places_in_po",
    "places_in_table",
    "places_in_tmx",
    "places_in_xliff",
    "recoded",
    "utf8_of",
]
