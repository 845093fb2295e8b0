"""The page of an alignment, in a browser: what is repaired there comes back as a TMX."""

import pytest

from termkit.formats import read
from termkit.memory.alignment.beads import Bead
from termkit.memory.alignment.passes import Side
from termkit.model import TranslationUnit
from termkit.workflow.memory.aligning import Alignment
from termkit.workflow.memory.alignment_page import write_page

ZH = ["双方重申。", "贸易增长。</script>", "访问圆满。"]
RU = ["Стороны подтвердили.", "Торговля растёт & крепнет.", "Визит прошёл успешно."]


pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


@pytest.fixture
def opened(chromium, tmp_path):
    """A page whose last two rows are paired wrongly."""
    beads = (Bead((0,), (0,), confidence=0.99), Bead((1,), (1, 2), confidence=0.4), Bead((2,), ()))
    path = tmp_path / "statement.html"
    write_page(Alignment(Side(ZH, "zh"), Side(RU, "ru"), beads), path)
    page = chromium.new_page(accept_downloads=True)
    page.goto(path.as_uri())
    yield page
    page.close()


def saved(opened, tmp_path):
    """The units that the page saves: source, target and status."""
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Save as TMX").click()
    place = tmp_path / download.value.suggested_filename
    download.value.save_as(place)
    units = [unit for unit in read(place) if isinstance(unit, TranslationUnit)]
    return place.name, [(unit.text("zh"), unit.text("ru"), unit.status) for unit in units]


def test_a_segment_is_moved_to_the_next_row(opened, tmp_path):
    """Moved down it joins the sentence that it translates; both rows are no longer drafts."""
    assert opened.get_by_role("status").inner_text() == "3 rows, 1 to check, 1 without counterpart"
    row = opened.locator("tbody tr").nth(1)
    row.locator("p", has_text="Визит").get_by_role("button", name="move down to the row below").click()
    assert opened.get_by_role("status").inner_text() == "3 rows, 0 to check, 0 without counterpart"
    name, units = saved(opened, tmp_path)
    assert name == "statement.tmx"
    assert units == [(zh, ru, "translated") for zh, ru in zip(ZH, RU, strict=True)]


def test_rows_are_joined_and_it_can_be_undone(opened, tmp_path):
    """Joined Chinese has no blank, joined Russian has one; undo brings the rows back."""
    opened.get_by_role("button", name="join with the row below").nth(1).click()
    assert saved(opened, tmp_path)[1][1] == (ZH[1] + ZH[2], f"{RU[1]} {RU[2]}", "translated")
    opened.get_by_role("button", name="Undo").click()
    assert len(saved(opened, tmp_path)[1]) == 2


def test_a_row_is_split(opened, tmp_path):
    """A new row takes what is moved into it; a row that stays empty is dropped."""
    opened.get_by_role("button", name="open an empty row below").nth(0).click()
    assert opened.locator("tbody tr").count() == 4
    opened.locator("p", has_text=RU[0]).get_by_role("button", name="move down to the row below").click()
    assert [unit[:2] for unit in saved(opened, tmp_path)[1]] == [(ZH[1], f"{RU[1]} {RU[2]}")]


def test_what_is_still_marked_is_saved_as_a_draft(opened, tmp_path):
    """Until somebody says that it is right."""
    assert saved(opened, tmp_path)[1][1][2] == "draft"
    opened.get_by_role("button", name="this row is right").click()
    assert saved(opened, tmp_path)[1][1][2] == "translated"


def test_only_rows_to_check_are_shown(opened):
    """The others are hidden."""
    opened.get_by_label("only rows to check").check()
    assert [row.is_visible() for row in opened.locator("tbody tr").all()] == [False, True, True]
