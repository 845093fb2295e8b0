"""Real titles that look like others: each document of the glossaries in turn is unknown, and its title quoted.

    python -m benchmarks.left_out [LANGUAGE...]     titles taken for another document's, misquoted (SR102), of all

Whatever is told is a false alarm: nobody's base has every document.
"""

from __future__ import annotations

import argparse

from benchmarks.bitexts import glossary_entries
from termkit.checks.compiled import CompiledBase
from termkit.checks.spelling.known_titles import KnownTitles
from termkit.checks.spelling.titles import nearest
from termkit.model import Kind
from termkit.text.normalize import key


def measure(language: str) -> None:
    """Print how many titles of a language are told, and which."""
    documents = [entry for entry in glossary_entries(language) if entry.kind is Kind.DOCUMENT]
    base = CompiledBase(documents, (language,))
    known, told, count = base.index(KnownTitles, language).by_key, 0, 0
    for entry in documents:
        own = {key(term.term) for term in entry.terms(language)}
        others = {name: there for name, there in known.items() if there[0] != entry.id and name not in own}
        for term in entry.terms(language):
            count += 1
            if near := nearest(term.term, others, language):
                told += 1
                print(f"  {term.term} | {near[1]}")
    print(f"{language}: {told} of {count}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=["zh", "ru", "en"])
    for language in parser.parse_args().languages:
        measure(language)


if __name__ == "__main__":
    main()
