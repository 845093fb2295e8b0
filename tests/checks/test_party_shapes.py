"""Another party in place of one of the two of a name is told, however the name joins them."""

import pytest

from termkit.checks.terms.instead.party_shapes import has_another_party

DOCUMENTS = {
    "ru": "четыре политических документа между Китаем и Японией",
    "en": "four political documents between China and Japan",
}
COMMITTEE = {"ru": "Китайско-монгольский комитет по сотрудничеству", "en": "China-Mongolia Cooperation Committee"}
GOVERNMENTS = {
    "ru": "Совместная комиссия между правительствами Китая и Египта",
    "en": "Joint Committee between the Governments of China and Egypt",
}

SAME = [
    ("ru", DOCUMENTS, "Дух четырёх китайско-японских политических документов."),
    ("ru", DOCUMENTS, "Дух четырёх японско-китайских политических документов."),
    ("ru", COMMITTEE, "Заседание Комитета по сотрудничеству между Китаем и Монголией."),
    ("ru", GOVERNMENTS, "Заседание Совместной китайско-египетской межправительственной комиссии."),
    ("en", DOCUMENTS, "Abide by the four Sino-Japanese political documents."),
    ("en", DOCUMENTS, "Abide by the four China-Japan political documents."),
    ("en", COMMITTEE, "The Committee on Cooperation between China and Mongolia met."),
    ("en", GOVERNMENTS, "The China-Egypt Intergovernmental Joint Committee met."),
]
ANOTHER = [
    ("ru", DOCUMENTS, "Дух четырёх китайско-корейских политических документов."),
    ("ru", COMMITTEE, "Заседание Комитета по сотрудничеству между Китаем и Вьетнамом."),
    ("en", DOCUMENTS, "Abide by the four China-Korea political documents."),
    ("en", COMMITTEE, "The Committee on Cooperation between Russia and Mongolia met."),
]
NEITHER = [
    ("ru", DOCUMENTS, "Дух трёх китайско-японских деклараций."),
    ("ru", COMMITTEE, "Китай и Монголия сотрудничают."),
    ("en", DOCUMENTS, "China and Japan signed documents."),
]


@pytest.mark.parametrize(("language", "name", "target"), SAME)
def test_the_same_two_in_another_shape(language: str, name: dict[str, str], target: str) -> None:
    assert not has_another_party(name[language], target, language)


@pytest.mark.parametrize(("language", "name", "target"), ANOTHER)
def test_one_of_them_exchanged(language: str, name: dict[str, str], target: str) -> None:
    assert has_another_party(name[language], target, language)


@pytest.mark.parametrize(("language", "name", "target"), NEITHER)
def test_other_words(language: str, name: dict[str, str], target: str) -> None:
    assert not has_another_party(name[language], target, language)
