"""Work that is shared out among processes: the same is found, in the same order."""

import pytest

from termkit.documents import read_text
from termkit.mining import mine, sharing

TEXTS = [
    "双方重申坚持一个中国原则，支持中方为维护地区和平与稳定作出积极贡献。习近平主席会见纳扎尔巴耶夫总统。",
    "中国和哈萨克斯坦决定加强能源合作，扩大本币结算，维护地区和平与稳定。两国元首高度评价中哈合作委员会的工作。",
    "上海合作组织成员国坚决反对恐怖主义、分裂主义和极端主义，支持联合国发挥核心作用。",
]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_long_corpus_is_mined_like_a_short_one(monkeypatch, workers):
    """Neither the parts nor the processes change a candidate."""
    documents = [read_text(text, id=str(number)) for number, text in enumerate(TEXTS)]
    alone = mine(documents)
    monkeypatch.setattr(sharing, "SHARED", 1)
    monkeypatch.setattr(sharing, "PARTS", 2)
    monkeypatch.setattr(sharing, "cores", lambda: workers)
    assert len(alone) > 10
    assert mine(documents) == alone


@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_parts_hold_everything_once(count):
    """The parts follow one another, none is left out."""
    clauses = list(range(count))
    for size in (0, sharing.SHARED):
        assert [clause for part in sharing.parts(count, size) for clause in clauses[part]] == clauses
