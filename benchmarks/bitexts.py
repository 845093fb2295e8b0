"""The bitexts and term lists of the benchmarks: our own carriers, and the third-party material beside the checkout."""

from __future__ import annotations

import csv
import gzip
import os
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from lxml import etree

from termkit.checks import SegmentPair
from termkit.formats import read
from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared")) / "data"
CASES = ROOT / "tests/cases/checks"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader((x for x in file if not x.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE))


def units(name: str, target: str) -> Iterator[SegmentPair]:
    return charter(target) if name == "charter" else tico(target)


def charter(target: str) -> Iterator[SegmentPair]:
    """The paragraphs of the UN Charter."""
    for number, row in enumerate(rows(SHARED / "un_charter/charter_paragraphs_gold_zh_ru_en.tsv"), 1):
        yield SegmentPair(number, row["zh"], row[target])


def tico(target: str) -> Iterator[SegmentPair]:
    """TICO-19, out of its TMX."""
    if target == "ru":
        archive = zipfile.ZipFile(SHARED / "tico19/all.zh-ru.tmx.zip")
        stream = archive.open(archive.namelist()[0])
    else:
        stream = gzip.open(SHARED / "tico19/all.en-zh.tmx.gz")  # noqa: SIM115  # closed below, with the other one
    with stream:
        for number, (_, unit) in enumerate(etree.iterparse(stream, tag="tu"), 1):
            texts = {v.get(LANG)[:2]: "".join(v.find("seg").itertext()) for v in unit.findall("tuv")}
            yield SegmentPair(number, texts["zh"], texts[target])


@cache
def entries(name: str, target: str) -> tuple[ConceptEntry, ...]:
    """A list of terms, one entry a row."""
    return tuple(
        ConceptEntry(f"{name}-{number}", None, (section("zh", row["zh"]), section(target, row[target], row["status"])))
        for number, row in enumerate(rows(CASES / f"{name}_terms.tsv"))
    )


@cache
def glossary_entries(target: str) -> tuple[ConceptEntry, ...]:
    """The concepts of the project's glossaries that have an equivalent, frames left out."""
    files = (path for path in sorted((ROOT / "glossaries").glob("*.tsv")) if path.name != "sources.tsv")
    found = (entry for path in files for entry in read(path).entries())
    return tuple(entry for entry in found if entry.kind is not Kind.FRAME and entry.terms(target))


def section(language: str, term: str, status: str = "") -> LanguageSection:
    return LanguageSection(language, (TermSection(term, status=Status(status) if status else None),))


def chinese_words(text: str) -> list[str]:
    from termkit.text.words import cut

    return [word for word in cut(text) if len(word) > 1]


def russian_nouns(count: int) -> list[str]:
    """That many phrases of a Russian adjective and noun, from pymorphy3's dictionary, in its order."""
    from termkit.text.russian_words import analyzer

    words = (
        w
        for w, tag, *_ in analyzer().dictionary.iter_known_words("")
        if "NOUN" in tag and "nomn" in tag and "sing" in tag
    )
    return [f"новый {word}" for word in islice(words, 0, count * 2, 2)]
