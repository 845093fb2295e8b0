"""Short forms in forty-five clauses: defined in brackets, several, sides and pairs, with what they stand for."""

from pathlib import Path

from termkit.documents import read_document
from termkit.mining.names.steps import mine_names
from termkit.model import Kind, Relation

CASES = Path(__file__).parents[2] / "cases" / "short_forms.tsv"
LINKED = (Relation.ABBREVIATES, Relation.VARIANT_OF)


def short_forms(clause: str, folder: Path) -> dict[str, list[str]]:
    """The short forms of a clause, each with its targets."""
    text = folder / "clause.txt"
    text.write_text(clause + "\n", encoding="utf-8")
    named = mine_names([read_document(text)])
    targets = {c.term: [link.target for link in c.links if link.relation in LINKED] for c in named}
    return {c.term: targets[c.term] for c in named if targets[c.term] or c.kind is Kind.ABBREVIATION}


def test_short_forms_and_their_links(tmp_path: Path) -> None:
    wanted = found = linked = right = 0
    for line in CASES.read_text(encoding="utf-8").splitlines()[1:]:
        clause, _, forms = line.partition("\t")
        given = short_forms(clause, tmp_path)
        for short, _, full in (form.partition("=") for form in forms.split(";")):
            wanted += 1
            found += short in given
            linked += bool(full) and short in given
            right += bool(full) and full in given.get(short, ())
    assert (wanted, linked) == (73, 55)
    assert found >= 71
    assert right >= 53
