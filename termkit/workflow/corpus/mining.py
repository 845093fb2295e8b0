"""Mining: files in, candidates in the term base."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from termkit.cores import in_processes
from termkit.errors import FormatError
from termkit.formats.bilingual import is_bitext
from termkit.model import Candidate, Document, Kind, RunSignature
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.documents import add_document, iterate_documents, remove_documents
from termkit.store.mined.candidates import load_candidates
from termkit.store.rows import Changes, Suggestions
from termkit.store.terms.entries import find_by_zh
from termkit.workflow.base.indexing import reading_keys
from termkit.workflow.checks.gathering import walk
from termkit.workflow.memory.opening import refuse_exchange_file

MINED = (
    "its mark-up and its other languages would be mined as Chinese; mine the documents it was made from, "
    "or bring it into the base with `termkit import`"
)

MANY_FILES = 100
"""Files from which reading them is worth a second process."""


@dataclass(frozen=True, slots=True)
class MineReport:
    """What a mining run did: the documents it read, all candidates best first, and what changed in the base.

    `copies` are files that were left out, each with the one whose text it has; `bitexts` are files of two languages,
    of which the Chinese alone was mined.
    """

    documents: tuple[Document, ...]
    candidates: tuple[Candidate, ...]
    changes: Changes
    copies: tuple[tuple[str, str], ...] = ()
    bitexts: tuple[str, ...] = ()


def mine_files(
    base: TermBase,
    paths: Iterable[str | Path],
    *,
    replace_corpus: bool = False,
    kinds: Sequence[Kind] = (),
    min_score: float | None = None,
    sample: int | None = None,
    advance: Advance = quiet,
) -> MineReport:
    """Read the files, mine them together with the documents the base already holds, and store what is found.

    Without `min_score` and `sample` the miners' own values hold.  With `replace_corpus` the base's other documents are
    dropped.  All files are read before anything is written, and everything is written in one transaction; where another
    process has stored documents meanwhile, all are mined again.  Raises FormatError for a file that cannot be read.
    """
    from termkit.mining.running import LEAST

    files = list(paths)
    request = _Request(tuple(kinds), LEAST if min_score is None else min_score, sample)
    while True:
        try:
            return _mine_once(base, files, request, replace_corpus, advance)
        except _Overtaken:
            continue


class _Overtaken(Exception):  # no error: the run is repeated
    """The corpus that was mined is no longer the one in the base."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What to look for in a corpus."""

    kinds: tuple[Kind, ...]
    min_score: float
    sample: int | None

    def candidates(self, corpus: Sequence[Document], advance: Advance) -> tuple[Candidate, ...]:
        from termkit.mining import MINERS, mine
        from termkit.mining.drift.ladders import linked

        found = mine(
            corpus,
            min_score=self.min_score,
            kinds=self.kinds or None,
            sample=self.sample,
            progress=lambda stage: advance(stage, 0, len(MINERS)),
        )
        return tuple(_with_readings(linked(found, corpus), advance))

    def signature(self, corpus: Sequence[Document]) -> RunSignature:
        from termkit.mining import signature

        kinds = ",".join(sorted(self.kinds))
        return signature(corpus, kinds=kinds, min_score=self.min_score, sample=self.sample or "usual")


def _mine_once(
    base: TermBase, paths: Sequence[str | Path], request: _Request, replace_corpus: bool, advance: Advance
) -> MineReport:
    seen = base.others_wrote
    stored = [] if replace_corpus else list(iterate_documents(base))
    fresh, copies = without_copies(read_files(paths, stored, advance), stored)
    replaced = {document.id for document in fresh}
    corpus = sorted([*fresh, *(d for d in stored if d.id not in replaced)], key=lambda d: d.id)
    candidates = request.candidates(corpus, advance)
    with base.transaction():
        if base.others_wrote != seen and not replace_corpus and stored != list(iterate_documents(base)):
            raise _Overtaken
        if replace_corpus:
            remove_documents(base, [d.id for d in iterate_documents(base) if d.id not in replaced])
        for document in fresh:
            add_document(base, document)
        changes = _store(base, candidates, request.signature(corpus), advance)
    bitexts = tuple(document.path for document in fresh if is_bitext(Path(document.path)))
    return MineReport(tuple(fresh), candidates, changes, tuple(copies), bitexts)


def _store(base: TermBase, candidates: Sequence[Candidate], run: RunSignature, advance: Advance) -> Changes:
    done = 0

    def advance_one(step: int) -> None:
        nonlocal done
        done += step
        advance("storing", done, len(candidates))

    return load_candidates(
        base,
        candidates,
        run,
        keys=reading_keys,
        suggest=lambda candidate: suggestions_for(candidate, base),
        known=lambda term: next(iter(find_by_zh(base, term)), None),
        advance=advance_one,
    )


def read_files(
    paths: Iterable[str | Path], stored: Sequence[Document] = (), advance: Advance = quiet
) -> list[Document]:
    """The documents of the files and of the files in named folders, with ids that clash with no other document's.

    Of a document of two languages, which is a text and its translation, only the Chinese is read.
    """
    from termkit.documents import read_document
    from termkit.documents.sides import chinese_side

    files = list(_expand(paths))
    if not files:
        raise FormatError("no file to read; name documents (.txt, .html, .docx) or a folder that holds some")
    for file in files:
        refuse_exchange_file(Path(file), MINED)
    taken = {document.id: document for document in stored}
    documents = []
    read = in_processes(read_document, files, 2 if len(files) >= MANY_FILES else 1)
    for number, whole in enumerate(read, 1):
        document = chinese_side(whole) if is_bitext(Path(whole.path)) else whole
        name = document.id
        if name in taken and not _is_same(taken[name], document):
            name = f"{name}-{hashlib.sha256(document.path.encode()).hexdigest()[:6]}"
        taken[name] = document
        documents.append(replace(document, id=name))
        advance("reading", number, len(files))
    return documents


def without_copies(
    documents: Iterable[Document], stored: Iterable[Document]
) -> tuple[list[Document], list[tuple[str, str]]]:
    """Each text once, or its terms would count twice; and the files left out, each with the one whose text it has.

    The same words under another date are another document: what did not change is what drift tells.
    """
    kept: dict[tuple[str, str], Document] = {}
    known = {(document.raw, document.date): document for document in stored}
    copies = []
    for document in documents:
        text = document.raw, document.date
        held = kept.get(text, known.get(text, document))
        if held.id == document.id and text not in kept:  # a stored one is read anew
            kept[text] = document
        elif not _is_one_file(held, document):
            copies.append((document.path, held.path))
    return list(kept.values()), copies


def _is_same(known: Document, document: Document) -> bool:
    """Whether the two are one document: one file, or one text."""
    return known.raw == document.raw or _is_one_file(known, document)


def _is_one_file(known: Document, document: Document) -> bool:
    """Whether two documents were read from one file, however its path is written."""
    return Path(known.path).resolve() == Path(document.path).resolve()


def _expand(paths: Iterable[str | Path]) -> Iterable[Path]:
    from termkit.documents import document_suffixes

    for path in map(Path, paths):
        if path.is_dir():
            held = documents_in(path)
            if not held:
                known = ", ".join(sorted(document_suffixes()))
                raise FormatError(f"no document ({known}) in this folder; name another", path)
            yield from held
        else:
            yield path


def documents_in(folder: Path) -> list[Path]:
    """The files under a folder that a reader takes, by name."""
    from termkit.documents import document_suffixes

    known = document_suffixes()
    return [path for path in walk(folder) if path.suffix.lower() in known]


def _with_readings(candidates: Sequence[Candidate], advance: Advance) -> Iterable[Candidate]:
    from termkit.readings.pinyin import pinyin

    for number, candidate in enumerate(candidates, 1):
        yield candidate if candidate.reading else replace(candidate, reading=pinyin(candidate.term, candidate.kind))
        advance("readings", number, len(candidates))


def suggestions_for(candidate: Candidate, base: TermBase) -> Suggestions:
    """Machine-made English and Russian equivalents of a name; parts that the base knows are taken from it."""
    from termkit.workflow.review.suggesting import suggestions_anew

    if not candidate.kind.is_name:
        return {}
    sentences = [occurrence.sentence for occurrence in candidate.occurrences]
    return suggestions_anew(base, candidate.term, candidate.kind, sentences)
