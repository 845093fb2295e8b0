"""The stories of the game Battle for Wesnoth (GPL-2+) in Chinese, Russian and English, and beads that are true of them.

A message that is one sentence in one language and one to five in the other is a bead as its translators made it.
Messages come in a random order; some neighbours are joined in Chinese and some lose a side, by a dice of fixed seed.
"""

import gettext
import random
import re

from termkit.text.sentences import sentences

CAMPAIGNS = [
    *("did", "dm", "dw", "ei", "httt", "l", "low", "nr", "sof", "sota", "sotbe", "thot", "trow"),
    *("help", "units", "lib", "tutorial", "multiplayer", "wc"),
]
HELD_OUT = ("low", "sota", "thot")
"""No word was learned from these."""
JOINED, DROPPED, LONGEST = 0.25, 0.03, 5


def messages(folder, name):
    """The messages of a part of the game as (Chinese, Russian, English)."""
    catalogues = []
    for language in ("zh_CN", "ru"):
        with (folder / language / f"LC_MESSAGES/wesnoth-{name}.mo").open("rb") as file:
            catalogues.append(gettext.GNUTranslations(file)._catalog)
    chinese, russian = catalogues
    for key in sorted(key for key in chinese if isinstance(key, str) and key in russian):
        zh, ru, en = (plain(text) for text in (chinese[key], russian[key], key))
        if len(en) >= 15 and re.search("[\u4e00-\u9fff]", zh) and re.search("[а-я]", ru):
            yield zh, ru, en


def plain(text):
    text = text.rpartition("\x04")[2]
    text = text.partition("^")[2] if "^" in text[:30] else text
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text)).strip()


def split(text, language):
    return [part for start, end in sentences(text, language) if (part := text[start:end].strip())]


def gold(folder, name, language, most=220):
    """Two texts and the beads that are true of them."""
    dice = random.Random(name)
    told = [(split(zh, "zh"), split({"ru": ru, "en": en}[language], language)) for zh, ru, en in messages(folder, name)]
    told = [(a, b) for a, b in told if min(len(a), len(b)) == 1 and max(len(a), len(b)) <= LONGEST]
    dice.shuffle(told)
    source, target, beads = [], [], []
    for a, b in damaged(told[:most], dice):
        beads.append((tuple(range(len(source), len(source) + len(a))), tuple(range(len(target), len(target) + len(b)))))
        source += a
        target += b
    return source, target, beads


def damaged(told, dice):
    place = 0
    while place < len(told):
        a, b = told[place]
        place += 1
        if place < len(told) and dice.random() < JOINED and len(a) == len(told[place][0]) == 1:
            more = told[place]
            if len(b) + len(more[1]) <= LONGEST:
                a, b, place = [re.sub("。$", "，", a[0]) + more[0][0]], b + more[1], place + 1
        draw = dice.random()
        yield ([] if draw < DROPPED / 2 else a), ([] if DROPPED / 2 <= draw < DROPPED else b)
