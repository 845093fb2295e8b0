"""mine(): what holds of every candidate, whatever the documents."""

import math
import os
import subprocess
import sys

import pytest

from termkit.documents import read_document, read_text
from termkit.errors import TermkitError
from termkit.mining import mine, signature
from termkit.model import Kind, Relation
from termkit.text.normalize import fold

SHORT = "双方重申，将在平等互利的基础上深化能源合作，维护地区的和平与稳定。"


@pytest.fixture(scope="module")
def documents(seeds):
    return [read_document(path) for path in seeds]


@pytest.fixture(scope="module")
def candidates(documents):
    return mine(documents)


def test_every_occurrence_points_at_the_term(documents, candidates):
    """The folded text of every span is the folded term; the raw span holds the same characters with layout between."""
    by_id = {document.id: document for document in documents}
    for candidate in candidates:
        if candidate.kind is Kind.FRAME:
            continue
        for place in candidate.occurrences:
            document = by_id[place.document]
            assert fold(document.text[place.start : place.end]) == fold(candidate.term)
            raw = "".join(document.raw[place.raw_start : place.raw_end].split())
            assert fold(raw) == "".join(fold(candidate.term).split())


def test_sentences_hold_the_term(candidates):
    """The sentence of an occurrence shows the term."""
    for candidate in candidates:
        if candidate.kind is not Kind.FRAME:
            assert all(fold(candidate.term) in fold(place.sentence) for place in candidate.occurrences)


def test_fillers_and_fixed_parts_make_the_instance(documents, candidates):
    """A frame with its fillers put in is what stands at the place, for frames found by a template."""
    by_id = {document.id: document for document in documents}
    for frame in (c for c in candidates if c.evidence.rule == "declared frame"):
        for place in frame.occurrences:
            printed = by_id[place.document].text[place.start : place.end]
            assert all(fold(filler) in fold(printed) for filler in place.fillers)
            assert len(place.fillers) == frame.term.count("{")


def test_scores_and_evidence_are_numbers(candidates):
    """Scores lie in 0 to 1, best first; no figure is NaN; frequency is the number of places."""
    scores = [candidate.score for candidate in candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    for candidate in candidates:
        card = candidate.evidence
        figures = (card.left_entropy, card.right_entropy, card.association, card.keyness)
        assert not any(math.isnan(figure) for figure in figures if figure is not None)
        assert card.document_frequency <= card.frequency or candidate.kind.is_name
        assert card.rule


def test_no_term_stands_twice(candidates):
    """A term has one kind; of names that differ in dots or dashes every form stands."""
    terms = [c.term for c in candidates]
    assert len(terms) == len(set(terms))
    folded = [fold(c.term) for c in candidates if not c.kind.is_name]
    assert len(folded) == len(set(folded))


def test_the_same_documents_give_the_same_list(documents, candidates):
    """Mining is deterministic, and does not depend on the order in which the documents are given."""
    assert mine(documents[::-1]) == candidates


def test_hash_seeds_change_nothing(seeds):
    """Sets and dicts that a process orders in its own way leave no trace in the list."""
    program = (
        "import hashlib, sys; from termkit.documents import read_document; from termkit.mining import mine\n"
        "print(hashlib.sha256(repr(mine([read_document(sys.argv[1])])).encode()).hexdigest())"
    )
    shortest = str(min(seeds, key=lambda path: path.stat().st_size))
    told = {
        subprocess.run(
            [sys.executable, "-c", program, shortest],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(told) == 1
    assert len(told.pop().strip()) == 64


def test_one_short_sentence_is_enough():
    """A text in which everything occurs once yields its formulae and concepts."""
    terms = {c.term: c.kind for c in mine([read_text(SHORT)])}
    assert terms["平等互利"] is Kind.FORMULA
    assert terms["双方重申"] is Kind.FORMULA
    assert terms["能源合作"] is Kind.CONCEPT


@pytest.mark.parametrize(
    "text",
    ["。", "a", "2013年9月7日", "Привет, мир.", "“", "、、、", "的的的", "中", "Only Latin text.", "123 456\n7.5%"],
)
def test_texts_without_terms(text):
    """Nothing to find is an empty list or a list without formulae, never an error."""
    assert not [c for c in mine([read_text(text)]) if c.kind is Kind.FORMULA]


def test_a_line_without_an_end():
    """What no mark divides is mined in pieces, and each place is told with what stands around it."""
    document = read_text(
        "上海合作组织成员国元首会晤" + "各方就此充分交换了意见" * 200 + "中亚区域经济合作机制部长级会议"
    )
    places = [place for candidate in mine([document]) for place in candidate.occurrences]
    assert {place.sentence[:4] for place in places} > {"上海合作"}
    assert all(document.text[place.start : place.end] in place.sentence for place in places)
    assert max(len(place.sentence) for place in places) <= 1000


def test_no_documents():
    """No documents, no candidates."""
    assert mine([]) == []


def test_two_documents_of_one_id_are_refused():
    """A place could not be traced to one of them: the error names the id and what to do, whatever the texts."""
    longer = read_text(f"中国外交部长王毅访问哈萨克斯坦。{SHORT}")
    for other in (longer, read_text(SHORT)):
        with pytest.raises(TermkitError, match=r"two documents have the id 'text'.*give each its own"):
            mine([read_text(SHORT), other])
    assert mine([read_text(SHORT), read_text(longer.text, id="other")])


def test_kinds_and_known_terms(documents):
    """`kinds` keeps some kinds; `exclude` drops known terms however they are quoted."""
    found = mine(documents[:1], kinds={Kind.CONCEPT}, exclude=["《跨界河流》"])
    assert {c.kind for c in found} == {Kind.CONCEPT}
    assert "跨界河流" not in {c.term for c in found}


def test_nested_terms_name_their_containers(candidates):
    """The evidence card of a nested term names longer candidates that contain it."""
    nested = [c for c in candidates if c.evidence.nested_in]
    assert nested
    assert all(fold(c.term) in fold(holder) for c in nested for holder in c.evidence.nested_in)


def test_progress_names_the_miners():
    """The progress callback hears of each miner."""
    heard = []
    mine([read_text(SHORT)], progress=heard.append)
    assert heard == ["names", "phrases", "frames"]


def test_signature_tells_corpora_apart(documents):
    """The run's signature depends on the texts and on the parameters, and on nothing else."""
    assert signature(documents, min_score=0.2) == signature(documents, min_score=0.2)
    assert signature(documents).corpus != signature(documents[:2]).corpus
    assert signature(documents, min_score=0.2) != signature(documents, min_score=0.3)


def test_concepts_in_another_order_are_variants():
    """The three forces in any order, joined by 和 or 与, are linked to one wording."""
    text = "打击恐怖主义、分裂主义和极端主义。反对极端主义、恐怖主义和分裂主义，打击分裂主义、极端主义与恐怖主义。"
    forms = {"恐怖主义、分裂主义和极端主义", "极端主义、恐怖主义和分裂主义", "分裂主义、极端主义与恐怖主义"}
    found = {c.term: c for c in mine([read_text(text)]) if c.term in forms}
    targets = {link.target for c in found.values() for link in c.links if link.relation is Relation.VARIANT_OF}
    assert set(found) == forms
    assert len(targets) == 1
    assert targets < forms
