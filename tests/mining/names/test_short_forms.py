"""Short forms in a hundred clauses: defined in brackets, several, sides and pairs, with what they stand for."""

from pathlib import Path

from termkit.documents import read_document, read_text
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
    assert (wanted, linked) == (222, 170)
    assert found >= 220
    assert right >= 169


def test_what_is_only_the_end_of_its_full_form_is_a_name_where_it_is_defined(tmp_path: Path) -> None:
    """论坛 is the forum in the document that says so, and any forum elsewhere; 蒙内铁路 is the same everywhere."""
    texts = {
        "a.txt": "双方愿落实中非合作论坛（以下简称“论坛”）成果，"
        "支持蒙巴萨至内罗毕标准轨铁路（以下简称“蒙内铁路”）运营。\n",
        "b.txt": "双方愿在中拉合作论坛框架内加强合作，祝贺蒙内铁路通车。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    named = mine_names([read_document(tmp_path / name) for name in texts])
    homes = {c.term: {place.document for place in c.occurrences} for c in named}
    assert homes["论坛"] == {"a"}
    assert homes["蒙内铁路"] == {"a", "b"}


def test_a_pair_of_states_is_in_no_other_word() -> None:
    """新中, Singapore and China, stands where it is meant, not in 新中国."""
    text = "新加坡共和国总理访华。双方积极评价新中关系。新中国成立以来，新中两国人民友好交往。"
    [pair] = [candidate for candidate in mine_names([read_text(text)]) if candidate.term == "新中"]
    assert [occurrence.start for occurrence in pair.occurrences] == [text.index("新中关系"), text.index("新中两国")]
