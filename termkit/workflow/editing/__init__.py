"""Edits of single texts inside a file that leave every other byte of it as it was: one scanner a kind of file."""

from termkit.workflow.editing.places import Change, Edit, Place, edited
from termkit.workflow.editing.portable import places_in_po
from termkit.workflow.editing.tables import places_in_table
from termkit.workflow.editing.workbook import edited_workbook
from termkit.workflow.editing.xml import places_in_tmx, places_in_xliff

__all__ = [
    "Change",
    "Edit",
    "Place",
    "edited",
    "edited_workbook",
    "places_in_po",
    "places_in_table",
    "places_in_tmx",
    "places_in_xliff",
]
