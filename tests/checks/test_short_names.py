"""A short name and its full one in rows of their own are one concept where they share a name in another language."""

from dataclasses import replace

import pytest

from termkit.checks.base.short_names import short_names
from termkit.checks.names.initials import initials
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


def entry(zh: str, **others: list[str]) -> ConceptEntry:
    terms = {"zh": [zh], **others}
    return ConceptEntry(zh, None, tuple(LanguageSection(k, tuple(map(TermSection, v))) for k, v in terms.items()))


def test_a_shared_name_joins_them() -> None:
    rows = [entry("非洲联盟", en=["African Union"]), entry("非盟", en=["AU", "African Union"], ru=["Афросоюз"])]
    assert list(short_names(rows, "zh")) == [("非盟", "非洲联盟")]


def test_others_stay_apart() -> None:
    no_name = [entry("合作", en=["cooperation"]), entry("合作协作", en=["cooperation"])]
    no_abbreviation = [entry("东盟", en=["ASEAN"]), entry("亚细安", en=["ASEAN"])]
    other_order = [entry("盟非", en=["African Union"]), entry("非洲联盟", en=["African Union"])]
    assert not [pair for rows in (no_name, no_abbreviation, other_order) for pair in short_names(rows, "zh")]


def test_letters_of_its_words_join_them() -> None:
    full = entry(
        "亚洲相互协作与信任措施会议", en=["Conference on Interaction and Confidence Building Measures in Asia"]
    )
    assert list(short_names([full, entry("亚信", en=["CICA"])], "zh")) == [("亚信", full.id)]
    assert not list(short_names([full, entry("亚信", en=["OSCE"])], "zh"))
    assert not list(short_names([full, entry("欧信", en=["CICA"])], "zh"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (
            entry("上合组织", en=["SCO"]),
            entry("上海合作组织反极端主义公约", en=["SCO Convention on Countering Extremism"]),
        ),
        (entry("国际能源署", en=["IEA"]), entry("国际可再生能源署", en=["International Renewable Energy Agency"])),
        (
            entry("中国共产党", en=["CPC", "Communist Party of China"]),
            entry("中国共产党章程", en=["Constitution of the Communist Party of China"]),
        ),
        (
            entry("上合组织", en=["SCO"]),
            entry("上海合作组织秘书长", en=["Secretary-General of the Shanghai Cooperation Organization"]),
        ),
    ],
    ids=[
        "its letters are in the name",
        "words are left out of a name as long",
        "it has its own full name",
        "a part of the name makes them",
    ],
)
def test_letters_alone_join_nothing(short: ConceptEntry, full: ConceptEntry) -> None:
    """A document of a body, and a body with a longer name, are no forms of it."""
    assert not list(short_names([short, full], "zh"))


def test_a_town_is_not_its_state() -> None:
    state, town = (replace(entry(zh, ru=["Панама"]), kind=Kind.PLACE) for zh in ("巴拿马", "巴拿马城"))
    assert not list(short_names([state, town], "zh"))


def test_an_acronym_gives_all_its_letters() -> None:
    """The Executive Council of the OPCW is not the ISO, whose letters its Russian words would make."""
    assert initials("Исполнительный совет ОЗХО") == "ИСОЗХО"
    assert initials("UN Office on Drugs and Crime") == "UNODC"
