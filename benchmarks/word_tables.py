"""Makes termkit/data/memory/{zh_ru,en_ru}_learned.tsv: words that translate each other in TICO-19.

Usage: python benchmarks/word_tables.py SHARED

Words are aligned in both directions (IBM 1, `termkit.memory.word_alignment`); of the geometric means of both
directions' links, pairs of at least LEAST links are kept that make LEAST_SHARE of either word's occurrences.
"""

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from alignment import tico

from termkit.memory.grams import is_function_word
from termkit.memory.word_alignment import align_words
from termkit.text.normalize import fold
from termkit.text.russian_words import analyzer
from termkit.text.words import cut

LEAST, LEAST_SHARE = 2.0, 0.15
ROOT = Path(__file__).parents[1]
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def lemmas(text, language):
    if language == "zh":
        return [word for word in cut(fold(text)) if WORD.fullmatch(word) and re.search("[\u3400-\u9fff]", word)]
    return [lemma(word, language) for word in WORD.findall(fold(text).lower()) if len(word) > 1]


def lemma(word, language):
    if language == "ru":
        return analyzer().parse(word)[0].normal_form.replace("ё", "е")
    from lemminflect import getAllLemmas

    forms = [form for held in getAllLemmas(word).values() for form in held] or [word]
    return min(forms, key=lambda form: (len(form), form))


def learned(pairs):
    forth, back = align_words(pairs), align_words([(b, a) for a, b in pairs])
    links, seen, heard = Counter(), Counter(), Counter()
    for number, (source, target) in enumerate(pairs[: min(len(forth), len(back))]):
        both = np.sqrt(forth.matrix(number) * back.matrix(number).T)
        for i, j in np.argwhere(both > 0.05):
            links[source[i], target[j]] += float(both[i, j])
        seen.update(source)
        heard.update(target)
    found = defaultdict(list)
    for (source, target), count in links.items():
        if count >= LEAST and count >= LEAST_SHARE * seen[source] and count >= LEAST_SHARE * heard[target]:
            found[source].append((-count, target))
    return {source: [target for _, target in sorted(targets)] for source, targets in sorted(found.items())}


def write(name, table, source):
    path = ROOT / "termkit/data/memory" / f"{name}_learned.tsv"
    rows = [
        f"{word}\t{' '.join(answers)}"
        for word, answers in table.items()
        if not is_function_word(word, source) and not all(is_function_word(answer, "ru") for answer in answers)
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(path.name, len(rows))


def main():
    shared = Path(sys.argv[1])
    russian, english = tico(shared, "ru"), dict(tico(shared, "en"))
    write("zh_ru", learned([(lemmas(a, "zh"), lemmas(b, "ru")) for a, b in russian]), "zh")
    pairs = [(english[a], b) for a, b in russian if a in english]
    write("en_ru", learned([(lemmas(a, "en"), lemmas(b, "ru")) for a, b in pairs]), "en")


if __name__ == "__main__":
    main()
