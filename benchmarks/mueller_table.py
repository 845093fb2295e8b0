"""Makes termkit/data/memory/en_ru_mueller.tsv: Russian words for the English ones by which CC-CEDICT explains Chinese.

Usage: python -m benchmarks.mueller_table FOLDER

FOLDER holds mueller7.index and mueller7.dict.dz of Debian's mueller7-dict (share/dictd).  Kept are single words, the
first few of each meaning, but for meanings that are obsolete, dialect, slang or of a trade.
"""

import argparse
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from termkit.text import dictionary
from termkit.text.stemming import stem

TABLE = Path(__file__).parents[1] / "termkit" / "data" / "memory" / "en_ru_mueller.tsv"
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
"""Of the numbers of dictd's index."""
HEADWORD = re.compile(r"[a-z]{2,}(?:-[a-z]+)?")
MEANING = re.compile(r"\s(?:\d+[.)>]|_I+V?\b)")
SPECIAL = re.compile(r"_(?:уст|ист|разг|жарг|шотл|ирл|диал|редк|поэт|церк|карт|охот|полигр|спорт)\.")
ASIDE = re.compile(r"\([^()]*\)|_[а-яa-z]+\.")
FOREIGN = re.compile(r"[A-Za-z=]")
RUSSIAN = re.compile(r"[а-яё]{2,}(?:-[а-яё]+)?")
OF_A_MEANING, OF_A_WORD = 4, 4
HEADING = """# Russian words for English ones, from the Mueller English-Russian dictionary, 7th edition, by S. Starostin
# and E. Cymbalyuk (GPL 2 or later; Debian's mueller7-dict), made by benchmarks/mueller_table.py.
"""


def number(digits: str) -> int:
    """A number of dictd's index."""
    value = 0
    for digit in digits:
        value = value * len(DIGITS) + DIGITS.index(digit)
    return value


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """The headwords of one word, and their articles without headword and sound."""
    text = gzip.decompress((folder / "mueller7.dict.dz").read_bytes())
    for line in (folder / "mueller7.index").read_text(encoding="utf-8").splitlines():
        word, start, length = line.split("\t")
        if HEADWORD.fullmatch(word):
            body = text[number(start) : number(start) + number(length)].decode("utf-8").partition("\n")[2]
            yield word, re.sub(r"\s+", " ", re.sub(r"\[[^\]]*\]", " ", body))


def russian(article: str) -> list[str]:
    """The words of an article, those of each meaning up to its first example."""
    found: list[str] = []
    for meaning in MEANING.split(article):
        if not SPECIAL.search(meaning):
            pieces = [piece.strip() for piece in re.split("[;,]", ASIDE.sub("", meaning))]
            end = next((n for n, piece in enumerate(pieces) if FOREIGN.search(piece)), len(pieces))
            found += [piece for piece in pieces[:end] if RUSSIAN.fullmatch(piece)][:OF_A_MEANING]
    return found


def asked_for() -> set[str]:
    """The stems of the English words by which CC-CEDICT explains a Chinese one."""
    return {stem(key, "en") for key in dictionary.explaining_words()}


def main(folder: Path) -> None:
    """Write the table."""
    wanted = asked_for()
    table: dict[str, list[str]] = {}
    for word, article in articles(folder):
        words = russian(article)
        if words and stem(word, "en") in wanted:
            table.setdefault(word, []).extend(words)
    rows = (f"{word}\t{' '.join(list(dict.fromkeys(words))[:OF_A_WORD])}\n" for word, words in sorted(table.items()))
    TABLE.write_text(HEADING + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with mueller7.index and mueller7.dict.dz")
    main(**vars(parser.parse_args()))
