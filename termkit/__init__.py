"""termkit: Chinese diplomatic documents in; a reviewed zh-ru-en term base and translation memory out.

The public names stand in `__all__`.  Each is loaded when it is first asked for, so that `import termkit` costs nothing;
docs/library.md shows them at work.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.documents import read_document, read_text
    from termkit.errors import TermkitError
    from termkit.formats import ExportOptions, convert, read
    from termkit.formats.validation import validate
    from termkit.mining import mine
    from termkit.model import Candidate, ConceptEntry, Document, Finding, Kind, LanguageSection, Status, TermSection
    from termkit.model import TranslationUnit as TranslationUnit
    from termkit.readings.palladius import palladius
    from termkit.readings.pinyin import pinyin
    from termkit.store.database import TermBase
    from termkit.workflow.base.building import build
    from termkit.workflow.checks.checking import Wish, check_files
    from termkit.workflow.corpus.drifting import ladders
    from termkit.workflow.corpus.mining import mine_files
    from termkit.workflow.exchange.exporting import export_base
    from termkit.workflow.exchange.importing import ImportOptions, import_file
    from termkit.workflow.lookup import lookup
    from termkit.workflow.marking import mark_terms
    from termkit.workflow.memory.aligning import align_files

__version__ = "0.1.0"

_HOMES = {
    "termkit.documents": ("read_document", "read_text"),
    "termkit.errors": ("TermkitError",),
    "termkit.formats": ("ExportOptions", "convert", "read"),
    "termkit.formats.validation": ("validate",),
    "termkit.mining": ("mine",),
    "termkit.model": (
        "Candidate",
        "ConceptEntry",
        "Document",
        "Finding",
        "Kind",
        "LanguageSection",
        "Status",
        "TermSection",
        "TranslationUnit",
    ),
    "termkit.readings.palladius": ("palladius",),
    "termkit.readings.pinyin": ("pinyin",),
    "termkit.store.database": ("TermBase",),
    "termkit.workflow.memory.aligning": ("align_files",),
    "termkit.workflow.base.building": ("build",),
    "termkit.workflow.checks.checking": ("Wish", "check_files"),
    "termkit.workflow.corpus.drifting": ("ladders",),
    "termkit.workflow.exchange.exporting": ("export_base",),
    "termkit.workflow.exchange.importing": ("ImportOptions", "import_file"),
    "termkit.workflow.lookup": ("lookup",),
    "termkit.workflow.marking": ("mark_terms",),
    "termkit.workflow.corpus.mining": ("mine_files",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Candidate",
    "ConceptEntry",
    "Document",
    "ExportOptions",
    "Finding",
    "ImportOptions",
    "Kind",
    "LanguageSection",
    "Status",
    "TermBase",
    "TermSection",
    "TermkitError",
    "TranslationUnit",
    "Wish",
    "align_files",
    "build",
    "check_files",
    "convert",
    "export_base",
    "import_file",
    "ladders",
    "lookup",
    "mark_terms",
    "mine",
    "mine_files",
    "palladius",
    "pinyin",
    "read",
    "read_document",
    "read_text",
    "validate",
]


def __getattr__(name: str) -> object:
    """A public name, from the module that defines it."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'termkit' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
