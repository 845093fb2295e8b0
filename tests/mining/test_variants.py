"""The forms of one thing are linked to each other, and those of two are not: tests/cases/mining/variants.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from termkit.documents import read_document
from termkit.mining import mine
from termkit.model import Relation
from termkit.text.normalize import key

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/mining/variants.yaml").read_text(encoding="utf-8"))
QUOTES = "“”《》"


class Clusters:
    """What is linked as variants, over all forms in which the candidates of some texts are printed."""

    def __init__(self, texts, folder):
        """Mine the texts, each a document."""
        documents = []
        for number, text in enumerate(texts):
            path = folder / f"{number}.txt"
            path.write_text(text + "\n", encoding="utf-8")
            documents.append(read_document(path))
        raw = {document.id: text for document, text in zip(documents, texts, strict=True)}
        self._of_form, self._parent = {}, {}
        for candidate in mine(documents, min_score=0.0):
            self._of_form.setdefault(candidate.term, candidate.term)
            for place in candidate.occurrences:
                self._of_form.setdefault(raw[place.document][place.start : place.end], candidate.term)
            for link in candidate.links:
                if link.relation is Relation.VARIANT_OF:
                    self._parent[self._top(candidate.term)] = self._top(link.target)

    def _top(self, term):
        while self._parent.get(term, term) != term:
            term = self._parent[term]
        return term

    def of(self, form):
        """The name of the cluster of a printed form."""
        term = self._of_form.get(form) or self._of_form.get(form.strip(QUOTES))
        return term and self._top(term)


@pytest.mark.parametrize("case", CASES, ids=lambda case: key(case["documents"][0])[:24])
def test_variants(case, tmp_path):
    clusters = Clusters(case["documents"], tmp_path)
    for forms in case.get("same", ()):
        assert {form: clusters.of(form) for form in forms} == dict.fromkeys(forms, clusters.of(forms[0]))
        assert clusters.of(forms[0])
    for one, other in case.get("apart", ()):
        assert clusters.of(one) is None or clusters.of(one) != clusters.of(other)
