"""The tables of readings say nothing twice, and nothing in two ways."""

from collections import Counter

import pytest

from termkit.readings.tables import rows


def said_twice(keys):
    return [key for key, count in Counter(keys).items() if count > 1]


@pytest.mark.parametrize("table", ["names.tsv", "persons.tsv"])
def test_a_name_stands_once(table):
    assert not said_twice(row[0] for row in rows(table))


def test_neighbours_decide_once():
    """Of two rows with the same word and neighbours the second never speaks."""
    assert not said_twice((word, left, right) for word, _, left, right, *_ in rows("contexts.tsv"))


def test_a_word_reads_a_character_in_one_way():
    assert not said_twice((char, word) for char, _, words in rows("polyphones.tsv") for word in set(words.split()))
