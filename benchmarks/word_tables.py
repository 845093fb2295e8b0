"""Makes the word tables of termkit/data/memory that are not written by hand.

Usage: python benchmarks/word_tables.py SHARED WESNOTH JPN_RUS

{zh_ru,en_ru}_learned.tsv: words that translate each other in TICO-19 (in SHARED) and in the stories and manuals of the
game Wesnoth (WESNOTH: the folder of its .mo files by language, share/games/wesnoth/1.16/locale with all campaigns).
Words are aligned in both directions (IBM 1, `termkit.memory.equivalents.word_alignment`); of the geometric means of
both directions' links, pairs of at least LEAST links are kept that make LEAST_SHARE of either word's occurrences.
The campaigns that benchmarks/alignment.py tests are left out.

zh_ru_kanji.tsv: Chinese words that Japanese shares, from the Japanese–Russian part of JMdict (JPN_RUS: FreeDict's
freedict-jpn-rus.dict.dz): common words of two characters or more, in simplified characters.
"""

import argparse
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from alignment import tico
from wesnoth import CAMPAIGNS, HELD_OUT, messages

from termkit.memory.equivalents.word_alignment import align_words
from termkit.text.function_words import is_function_word
from termkit.text.normalize import fold
from termkit.text.russian_words import analyzer
from termkit.text.words import cut

LEAST, LEAST_SHARE = 2.0, 0.15
LONGEST_SENSE = 2
ROOT = Path(__file__).parents[1]
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
COMMON_KANJI = re.compile(r"\[(?:news|ichi|spec|nf)\w*\]\s+([\u4e00-\u9fff]{2,}) /")
HEADING = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff][^ ]* /")
RUSSIAN = re.compile(r"[а-я]{3,}(?:-[а-я]+)*")


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


def joined(*tables):
    found = defaultdict(list)
    for table in tables:
        for word, answers in table.items():
            found[word] += [answer for answer in answers if answer not in found[word]]
    return dict(sorted(found.items()))


def shared_with_japanese(path):
    import opencc

    to_chinese, simplify = (opencc.OpenCC(way).convert for way in ("jp2t", "t2s"))
    found, heads = defaultdict(list), []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if HEADING.search(line):
                heads = [simplify(to_chinese(word)) for word in COMMON_KANJI.findall(line)]
                continue
            for sense in re.split("[;,]", re.sub(r"\([^)]*\)", "", line.lower().replace("ё", "е"))):
                words = RUSSIAN.findall(sense)
                if len(words) <= LONGEST_SENSE:
                    for head in heads:
                        found[head] += [word for word in words if word not in found[head]]
    return {word: answers for word, answers in sorted(found.items()) if answers}


def write(name, table, source):
    path = ROOT / "termkit/data/memory" / f"{name}.tsv"
    rows = [
        f"{word}\t{' '.join(answers)}"
        for word, answers in table.items()
        if not is_function_word(word, source) and not all(is_function_word(answer, "ru") for answer in answers)
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(path.name, len(rows))


def main(shared, wesnoth, japanese):
    """Write the tables."""
    russian, english = tico(shared, "ru"), dict(tico(shared, "en"))
    parts = [name for name in CAMPAIGNS if name not in HELD_OUT]
    told = [message for name in parts for message in messages(wesnoth, name)]
    tables = (
        learned([(lemmas(a, "zh"), lemmas(b, "ru")) for a, b in russian]),
        learned([(lemmas(zh, "zh"), lemmas(ru, "ru")) for zh, ru, _ in told]),
    )
    write("zh_ru_learned", joined(*tables), "zh")
    tables = (
        learned([(lemmas(english[a], "en"), lemmas(b, "ru")) for a, b in russian if a in english]),
        learned([(lemmas(en, "en"), lemmas(ru, "ru")) for _, ru, en in told]),
    )
    write("en_ru_learned", joined(*tables), "en")
    write("zh_ru_kanji", shared_with_japanese(japanese), "zh")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with TICO-19")
    parser.add_argument("wesnoth", type=Path, help="the folder of Wesnoth's .mo files by language")
    parser.add_argument("japanese", type=Path, help="freedict-jpn-rus.dict.dz")
    main(**vars(parser.parse_args()))
