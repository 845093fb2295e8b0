"""Tables for people."""

from rich.cells import cell_len

from termkit.cli.tables import blocks_of, has_room, lines_of, shrunk


def test_columns_are_as_wide_as_their_cells():
    """A Han character takes two cells; columns stand two blanks apart."""
    rows = [("zh", "en"), ("上海合作组织", "SCO"), ("议会", "parliament")]
    assert list(lines_of(rows, 80)) == ["zh            en", "上海合作组织  SCO", "议会          parliament"]


def test_long_cells_go_on_in_the_next_line():
    """The widest columns give way, and nothing is lost; no line is wider than there is room."""
    rows = [("zh", "ru"), ("上海合作组织", "Шанхайская организация сотрудничества и чего-нибудь ещё")]
    lines = list(lines_of(rows, 30))
    assert all(cell_len(line) <= 30 for line in lines)
    assert [line[8:].strip() for line in lines[1:]] == [
        "Шанхайская",
        "организация",
        "сотрудничества и",
        "чего-нибудь ещё",
    ]


def test_a_table_without_room_becomes_blocks():
    """In a narrow terminal a column of one character says nothing: each row is told by itself, without empty cells."""
    rows = [("id", "date", "title"), ("tm2006", "", "中华人民共和国和土库曼斯坦联合声明"), ("b", "2022-09-15", "声明")]
    assert has_room(rows, 60)
    assert has_room(rows, 30)
    assert not has_room(rows, 25)
    assert list(blocks_of(rows, 25)) == [
        "id     tm2006",
        "title  中华人民共和国和土",
        "       库曼斯坦联合声明",
        "",
        "id     b",
        "date   2022-09-15",
        "title  声明",
    ]


def test_markup_is_text():
    """Square brackets are no markup."""
    assert list(lines_of([("a",), ("[bold]x[/bold]",)], 80))[1] == "[bold]x[/bold]"


def test_widths_share_the_room():
    """Narrow columns keep what they need; of the rest every cell is used."""
    assert shrunk([4, 100, 100], 60) == [4, 26, 26]
    assert shrunk([4, 100, 100], 61) == [4, 27, 26]
    assert shrunk([4, 5], 60) == [4, 5]
    assert shrunk([], 60) == []
