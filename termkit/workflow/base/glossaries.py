"""Where glossaries lie: those that come with the program, and the files of a folder."""

from __future__ import annotations

from pathlib import Path

from termkit.errors import FormatError

SOURCES = "sources.tsv"
"""The register of sources, which stands beside glossaries and is none, nor a bitext."""


def packaged_glossaries() -> Path | None:
    """The glossaries that come with the program: of the checkout, else of the wheel."""
    here = Path(__file__).resolve().parents[2]
    return next((folder for folder in (here.parent / "glossaries", here / "glossaries") if folder.is_dir()), None)


def glossary_files(folder: Path) -> list[Path]:
    """The glossary files of a folder, by name."""
    files = sorted(path for path in folder.glob("*.tsv") if path.name != SOURCES)
    if not files:
        raise FormatError("no glossary (*.tsv) in this folder", folder)
    return files


def register_beside(glossary: Path) -> frozenset[str] | None:
    """The keys of the sources that the register beside a glossary holds; None where there is no register."""
    path = glossary.parent / SOURCES
    if not path.is_file():
        return None
    return frozenset(line.partition("\t")[0] for line in path.read_text(encoding="utf-8").splitlines())
