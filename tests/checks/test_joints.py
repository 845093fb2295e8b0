"""What joins the last items of an enumeration is told from the same character inside a word."""

import pytest

from termkit.checks.facts.items import enumerations


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("粮食安全、维和行动", ("粮食安全", "维和行动")),
        ("思维、思想和行动", ("思维", "思想", "行动")),
        ("减排、减缓和适应", ("减排", "减缓", "适应")),
        ("停火、换俘和谈判", ("停火", "换俘", "谈判")),
        ("就业、普及教育和减贫", ("就业", "普及教育", "减贫")),
        ("英国航空公司、中国东方航空公司和澳洲航空公司", ("英国航空公司", "中国东方航空公司", "澳洲航空公司")),
        ("贸易、投资及其他领域", ("贸易", "投资", "其他领域")),
    ],
)
def test_only_a_word_of_its_own_joins(text: str, items: tuple[str, ...]) -> None:
    assert [found.items for found in enumerations(text)] == [items]


def test_a_predicate_ends_the_items() -> None:
    found = enumerations("打击恐怖主义、分裂主义、极端主义“三股势力”应当综合施策、标本兼治。")
    assert [len(one.items) for one in found] == [3, 2]
