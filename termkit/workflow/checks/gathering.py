"""From what the user named to what is checked: folders are walked, files of segments find their partners."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from termkit.errors import FormatError, UnknownFormat
from termkit.workflow.checks.directions import SOURCES

TEXTS = frozenset({".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".shtml", ".docx"})
"""Suffixes of single texts, those of the readers: everything else is asked for its format."""
SEGMENTS = frozenset({"", ".txt", ".text", ".utf8"})
"""Suffixes of files that may hold a segment a line."""
LAID_OUT = TEXTS - SEGMENTS - {".md"}
"""Suffixes of documents that have no lines: Word lays them out, a browser does."""
ABOUT_FILES = ("README*", "LICENSE*", "COPYING*", "CHANGELOG*", "SOURCES.md")
"""Files that speak of the others in their folder."""
ALIGN_FIRST = "pair the two texts with `termkit align A B --to pairs.tmx`, then check that"
PACKED = frozenset({".gz", ".zip"})
LANGUAGE = r"(zh|ru|en|kk)(?:[-_][A-Za-z]{2,4})?"
IN_NAME = re.compile(rf"(?:(?<=[._-])|\A){LANGUAGE}(?=[._-]|\Z)")
"""A language in a name: report.zh.txt, report_ru, zh-CN/report.txt."""


@dataclass(slots=True)
class Gathered:
    """The files to check, in order, and how many others of each suffix were left alone."""

    files: list[Path] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)


def gather_files(named: Sequence[Path], exclude: Sequence[str] = ()) -> Gathered:
    """The files that were named, and in folders all files of known kinds, hidden ones and `exclude` left out.

    Patterns of `exclude` are compared with the name and with the path (drafts, *.bak.txt, old/*).
    Raises FormatError for a folder that holds nothing to check.
    """
    found = Gathered()
    for path in named:
        if not path.is_dir():
            found.files.append(path)
            continue
        there = Gathered()
        for inside in walk(path, exclude):
            if _is_known(inside):
                there.files.append(inside)
            else:
                there.skipped[inside.suffix.lower() or inside.name] += 1
        if not there.files:
            raise FormatError("no bitext, text or glossary in this folder; name other files one by one", path)
        found.files += there.files
        found.skipped += there.skipped
    found.files = list(dict.fromkeys(found.files))  # one that was named beside its folder is told once
    return found


def walk(folder: Path, exclude: Sequence[str] = ()) -> Iterator[Path]:
    """The files under a folder in the order of their names, without hidden ones and those that speak of the others."""
    for inside in sorted(folder.iterdir()):
        patterns = (*ABOUT_FILES, *exclude)
        is_out = any(fnmatch(inside.name, pattern) or fnmatch(str(inside), pattern) for pattern in patterns)
        if is_out or inside.name.startswith((".", "~$")):
            continue
        if inside.is_dir():
            yield from walk(inside, exclude)
        elif inside.is_file():
            yield inside


def is_text(path: Path) -> bool:
    """Whether a file is a text in one language: no exchange format, and no document that is a table of two languages.

    Raises FormatError for a document that cannot be read.
    """
    from termkit.formats.bilingual import is_bitext

    return path.suffix.lower() in TEXTS and not is_bitext(path)


def names_file(words: str) -> bool:
    """Whether the words of a user name a file, also one that is not there or is a folder, and are no sentence."""
    try:
        return bool(words) and (Path(words).exists() or (Path(words).suffix.lower() in TEXTS and "\n" not in words))
    except (OSError, ValueError):  # a sentence may be no possible file name
        return False


def _is_known(path: Path) -> bool:
    """Whether a file has a suffix of a bitext or text; where other things have it too, whether it is one."""
    from termkit.formats import FORMATS, detect
    from termkit.formats.bilingual import is_bitext

    suffixes = [suffix.lower() for suffix in path.suffixes]
    suffix = next((one for one in reversed(suffixes) if one not in PACKED), "")
    if suffix not in TEXTS.union(*(one.suffixes for one in FORMATS if one.read)):
        return False
    try:
        if suffix == ".rtf":
            return is_bitext(path)
        if suffix not in (".xml", ".ts"):
            return path.stat().st_size > 0
        detect(path)
    except UnknownFormat:
        return False
    except FormatError:  # what is wrong with it is told when it is checked
        pass
    return True


def partners(files: Sequence[Path]) -> tuple[list[tuple[Path, Path]], list[Path]]:
    """Files of segments with the files of their translations, and the files that are no such thing.

    Two files alone are a pair whatever their names.  Of more, those whose names differ in the language alone are:
    report.zh.txt and report.ru.txt, zh/report.txt and en/report.txt.  Raises FormatError where no two are a pair.
    """
    segments = [path for path in files if path.suffix.lower() in SEGMENTS]
    others = [path for path in files if path.suffix.lower() not in SEGMENTS]
    if len(files) == 2:
        for path in files:
            if path.suffix.lower() in LAID_OUT:
                raise FormatError(f"has no lines for --lines; {ALIGN_FIRST}", path)
        return [(files[0], files[1])], []
    groups: dict[str, dict[str, Path]] = {}
    for path in segments:
        name, language = _without_language(path)
        groups.setdefault(name, {})[language] = path
    pairs = []
    for group in groups.values():
        source = next(group[tag] for tag in (*SOURCES, *group) if tag in group)
        rest = [path for path in group.values() if path is not source]
        pairs += [(source, path) for path in rest]
        others += [] if rest else [source]
    if not pairs:
        raise FormatError("--lines found no two files of a name, such as a.zh.txt and a.ru.txt", files[0])
    return pairs, others


def _without_language(path: Path) -> tuple[str, str]:
    """The path with a star for the last language in it, and that language."""
    found = list(IN_NAME.finditer(path.stem))
    if found:
        last = found[-1]
        stem = f"{path.stem[: last.start()]}*{path.stem[last.end() :]}"
        return str(path.with_name(stem + path.suffix)), last.group(1)
    for depth, part in reversed(list(enumerate(path.parts[:-1]))):
        whole = re.fullmatch(LANGUAGE, part)
        if whole:
            return str(Path(*path.parts[:depth], "*", *path.parts[depth + 1 :])), whole.group(1)
    return str(path), ""
