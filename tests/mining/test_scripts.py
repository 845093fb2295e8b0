"""Traditional documents: mined like Simplified ones, told as they are printed."""

from termkit.documents import read_text
from termkit.mining import mine
from termkit.mining.scripts import as_printed, in_simplified, simplified
from termkit.model import Kind, Relation
from termkit.text.normalize import key

TEXT = """中華人民共和國和烏茲別克斯坦共和國聯合聲明
應烏茲別克斯坦共和國總統伊斯蘭·卡里莫夫邀請，中華人民共和國主席習近平於2016年6月21日至24日對烏茲別克斯坦共和國進行國事訪問。
雙方強調，政治互信是中烏全面戰略夥伴關係的重要基礎。雙方將繼續在上海合作組織框架內加強反對恐怖主義、分裂主義和極端主義的合作。
雙方重申，不允許任何組織或團體在本國領土上從事損害對方國家主權、安全和領土完整的活動。
"""


def test_characters_keep_their_places():
    """Converting changes no length, so places stay."""
    [document] = in_simplified([read_text(TEXT)])
    assert len(document.text) == len(read_text(TEXT).text)
    assert "中华人民共和国" in document.text


def test_a_particle_is_no_part_of_a_name_or_book():
    """著 is 着 behind a verb, and stays in 著名 and 顯著."""
    assert (
        simplified("本著友好精神，朝著目標前進；著名學者、顯著成果") == "本着友好精神，朝着目标前进；著名学者、显著成果"
    )


def test_terms_are_printed_as_they_stand():
    """Every candidate of a Traditional text is a stretch of it."""
    document = read_text(TEXT)
    found = mine([document])
    terms = {c.term for c in found}
    assert {"上海合作組織", "習近平", "烏茲別克斯坦共和國", "國事訪問", "雙方重申"} <= terms
    for candidate in found:
        for place in candidate.occurrences:
            if candidate.kind is not Kind.FRAME:
                assert key(document.text[place.start : place.end]) == key(candidate.term)


def test_links_follow_the_printed_form():
    """An abbreviation points to the full form as it is printed."""
    found = {c.term: c for c in mine([read_text(TEXT)])}
    for candidate in found.values():
        for target in candidate.linked(Relation.VARIANT_OF):
            assert target in found


def test_simplified_documents_pass_unchanged():
    """Nothing is done where nothing is Traditional."""
    documents = [read_text(simplified(TEXT))]
    assert in_simplified(documents) == documents
    candidates = mine(documents)
    assert as_printed(candidates, documents) == candidates
