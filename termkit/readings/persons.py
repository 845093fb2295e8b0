"""Chinese persons in running text: where a name stands, how its surname is read there (单宏伟参赞 Shàn, 单身 dān)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from termkit.readings.countries import COUNTRY
from termkit.readings.cutting import Word, is_word, put
from termkit.readings.surnames import (
    MAX_GIVEN,
    all_surnames,
    everyday_words,
    is_transcribed,
    parse,
    sounds_given,
    sounds_like_name,
)
from termkit.readings.tables import contexts, polyphones, surnames, wordlist

_PUNCTUATION = re.compile(r"[\s，。、；：！？（）()《》〈〉“”‘’\"'·—…,.;:!?／/\[\]【】]")


def recut(text: str, words: list[Word]) -> list[Word]:
    """The words, a surname set free that the dictionary joined to the given name: 武官 解放 强 -> 武官 解 放 强."""
    found: list[Word] = []
    weak = wordlist("weak-surnames")
    words = put(list(_framed(text)), words)
    for index, word in enumerate(words):
        if len(word.text) == 2 and word.text[0] in weak and _is_joined(text, words, index):
            found.append(Word(word.text[0], "nr", word.start))
            found.append(Word(word.text[1], "nr", word.start + 1))
        else:
            found.append(word)
    return found


def _framed(text: str) -> Iterator[Word]:
    """Names whose frame says that they are names, whatever the dictionary joins: 仇晓 明说, 任命曾晓 勇为."""
    for match in _frames().finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if not (is_word(text[start : start + 2]) or is_word(text[start:end])):
            yield Word(text[start], "nr", start)
            yield Word(text[start + 1 : end], "nr", start + 1)


@cache
def _frames() -> re.Pattern[str]:
    """A surname read unlike its character, a given name of two: at the head of a clause and speaking, or appointed."""
    special = "".join(name for name in surnames() if len(name) == 1 and name not in wordlist("function-surnames"))
    given = f"[{''.join(wordlist('given-characters'))}]{{2}}"
    speaks, appoints = "|".join(wordlist("person-verbs")), "|".join(wordlist("appointing"))
    head = "(?:^|(?<=[，。；：！？“”\n]))"
    speaking = f"{head}(?P<speaking>[{special}]{given})(?={speaks})"
    appointed = f"(?:{appoints})(?P<appointed>[{special}曾]{given})(?=为)"
    return re.compile(f"{speaking}|{appointed}")


def _is_joined(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a surname and half a given name: a profession before, the other half and a verb after."""
    word = words[index]
    if index + 1 == len(words):
        return False
    half = words[index + 1].text
    if len(half) != 1 or not sounds_given(word.text[1] + half):
        return False
    if not (_follows_profession(words, index) or _follows_person(words, index)):
        appointed = (
            index > 0 and words[index - 1].text in wordlist("appointing") and text.startswith("为", word.end + 1)
        )
        speaks = may_precede(text, words, index) and text.startswith(listed("person-verbs"), word.end + 1)
        return appointed or speaks
    return may_follow(text, word.end + 1) or _verb_at(words, index, word.end + 1)


def is_whole_name(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a surname and a given name of two characters, taken for a person by the dictionary.

    The dictionary also has 单身汉 and 黑胡椒 among persons: where the surname is mostly another word, the given name is
    made of characters that names are made of, or a title stands beside it.
    """
    word = words[index]
    if word.tag not in ("nr", "nrfg") or not parse(word.text) or not _is_person(word.text):
        return False
    if len(word.text) != 3:
        return len(word.text) == 2 and _follows_profession(words, index) and may_follow(text, word.end)
    listed = polyphones().get(word.text) or polyphones().get(word.text[:2])
    if listed and listed.get(word.text[0]) != surnames().get(word.text[0], ""):
        return False
    weak = word.text[0] in wordlist("weak-surnames") or word.text[0] in surnames()
    return not weak or sounds_like_name(word.text[1:]) or is_titled(text, words, index, word.end)


def is_titled(text: str, words: Sequence[Word], index: int, end: int) -> bool:
    """Whether a title stands before words[index] or at the end of the name."""
    return _follows_profession(words, index) or title_at(text, end)


def _is_person(name: str) -> bool:
    """Whether a word that jieba takes for a Chinese person can be one: no place, no foreign name, no plain words."""
    if name in wordlist("places") or name[-1] in wordlist("divisions"):
        return False
    foreign = is_transcribed(name) and name[0] not in wordlist("sure-surnames")
    return not foreign and not set(name[1:]) & wordlist("never-in-names")


def given_after(text: str, words: Sequence[Word], index: int) -> int:
    """The length of the given name that follows the surname words[index], 0 when there is no such name."""
    word = words[index]
    if word.text not in all_surnames() or word.tag == COUNTRY:
        return 0
    begins = may_precede(text, words, index)
    if not begins and word.text not in wordlist("sure-surnames"):
        return 0
    if any(context.firm and context.fits(text, word.start, word.end) for context in contexts(word.text)):
        return 0
    lengths = [0]
    for part in words[index + 1 : index + 1 + MAX_GIVEN]:
        if lengths[-1] + len(part.text) > MAX_GIVEN or not _may_be_given(text, words, index, part):
            break
        lengths.append(lengths[-1] + len(part.text))
    fits = (n for n in reversed(lengths) if n and (begins or title_at(text, word.end + n)))
    return next((n for n in fits if _is_given(text, words, index, n)), 0)


def _is_given(text: str, words: Sequence[Word], index: int, length: int) -> bool:
    """Whether so many characters after the surname words[index] are a given name, by what they are and what follows."""
    end = words[index].end + length
    acts = _verb_at(words, index, end) and (length > 1 or _follows_profession(words, index))
    known = acts or is_titled(text, words, index, end) or may_follow(text, end)
    if not known or text.startswith("·", end) or _is_foreign(text, words[index], end):
        return False
    if words[index].text not in wordlist("weak-surnames"):
        return True
    return (_is_strong if length > 1 else _is_strong_alone)(text, words, index, end)


def _is_foreign(text: str, surname: Word, end: int) -> bool:
    """Whether name and next character are all of transcriptions, one of the given name's of nothing else (查尔斯)."""
    strong = set(text[surname.end : end + 1]) & wordlist("transcription-only")
    return bool(strong) and is_transcribed(text[surname.start : end + 1])


def _verb_at(words: Sequence[Word], index: int, place: int) -> bool:
    """Whether a verb of two characters begins there: 任溶溶翻译了."""
    after = next((word for word in words[index + 1 : index + 4] if word.start == place), None)
    return after is not None and after.tag == "v" and len(after.text) > 1


def _is_strong(text: str, words: Sequence[Word], index: int, end: int) -> bool:
    """Whether two characters are a given name even after a surname that is mostly another word."""
    given = text[words[index].end : end]
    if sounds_like_name(given) or _stands_apart(words, index) or _is_framed(text, words, index, end):
        return True
    if sounds_given(given) and _is_listed(words, index):
        return True
    return is_titled(text, words, index, end) and may_follow(text, end)


def _is_framed(text: str, words: Sequence[Word], index: int, end: int) -> bool:
    """Whether the name does what persons do (单建国表示), is appointed (任命单建国为), or is met (由单建国担任)."""
    if _is_function(words, index):
        return False
    before = words[index - 1].text if index else ""
    appointed = before in wordlist("appointing") and text.startswith("为", end)
    met = before in wordlist("before-names") and (_verb_at(words, index, end) or text.startswith("的", end))
    return (appointed or met or text.startswith(listed("person-verbs"), end)) and all(
        sounds_given(word.text) or word.tag.startswith(("nr", "nz")) or (len(word.text) == 1 and _is_idle(word))
        for word in words[index + 1 : index + 1 + MAX_GIVEN]
        if word.start < end
    )


def _is_function(words: Sequence[Word], index: int) -> bool:
    """Whether a surname is first of all a function word; 曾 is none after a preposition (由曾海波)."""
    if words[index].text == "曾" and index and words[index - 1].tag == "p":
        return False
    return words[index].text in wordlist("function-surnames")


def _is_idle(word: Word) -> bool:
    """Whether a single character does nothing in a sentence: no verb, adverb, pronoun, numeral or particle."""
    return word.tag[0] not in "vdprmqcuy"


def _stands_apart(words: Sequence[Word], index: int) -> bool:
    """Whether a profession stands before the surname, and after it two characters that make no word and do nothing."""
    if _is_function(words, index) or not _follows_profession(words, index):
        return False
    given = words[index + 1 : index + 1 + MAX_GIVEN]
    return all(len(word.text) == 1 and _is_idle(word) for word in given)


def _is_strong_alone(text: str, words: Sequence[Word], index: int, end: int) -> bool:
    """The same for a given name of one character, where 查明 and 解放 are the rule."""
    sounds = sounds_given(text[words[index].end : end])
    follows = may_follow(text, end) or _verb_at(words, index, end)
    if title_at(text, end) or is_transcribed(text[words[index].start : end]):
        return title_at(text, end) or (_follows_profession(words, index) and sounds and follows)
    if _follows_profession(words, index):
        return sounds or follows
    return sounds and follows and _follows_company(words, index)


def _follows_company(words: Sequence[Word], index: int) -> bool:
    """Whether a word stands before words[index] after which persons are named (同, 会见), or a person does (武磊、)."""
    return index > 0 and (words[index - 1].text in wordlist("before-names") or _follows_person(words, index))


def _is_listed(words: Sequence[Word], index: int) -> bool:
    """Whether words[index] begins one of several persons (武磊、任晶晶) or the first of them (包括任晶晶)."""
    before = words[index - 1].text if index else ""
    there = before == "有" and index > 1 and words[index - 2].text in ("的", "中")
    return _follows_person(words, index) or before in wordlist("listing") or there


def _follows_person(words: Sequence[Word], index: int) -> bool:
    """Whether a person and a mark of lists stand before words[index]: 武磊、."""
    if not index or words[index - 1].text != "、":
        return False
    named = "".join(word.text for word in words[max(0, index - 4) : index - 1])
    known = wordlist("sure-surnames") | surnames().keys()
    return any(named[-n:][0] in known and sounds_given(named[1 - n :]) for n in (2, 3) if named[n - 1 :])


def _follows_profession(words: Sequence[Word], index: int) -> bool:
    """Whether a title or a profession stands before words[index]: 画家仇英, 部长查明."""
    if not index:
        return False
    before = words[index - 1]
    return _is_title(before.text) or before.text in wordlist("professions") or _names_people(before)


def _names_people(word: Word) -> bool:
    """Whether a noun says what people do: 会计师, 音乐人."""
    endings = wordlist("people-endings" if len(word.text) > 2 else "short-people-endings")
    return word.tag.startswith("n") and word.text[-1] in endings and not word.text.endswith("国家")


def _may_be_given(text: str, words: Sequence[Word], index: int, word: Word) -> bool:
    """Whether a word may be a given name or half of it: no function word, and a plain word only beside a title."""
    barred = wordlist("never-in-names")
    if _follows_profession(words, index):
        barred -= wordlist("soft-in-names")
    if any(char in barred or not "一" <= char <= "鿿" for char in word.text):
        return False
    if len(word.text) == 1 or word.tag.startswith(("nr", "nz", "ns")) or not is_word(word.text):
        return True
    framed = _is_framed(text, words, index, word.end)
    if word.tag == "v" and words[index].text in wordlist("weak-surnames") and not framed:
        return False
    known = framed or is_titled(text, words, index, word.end) or _is_listed(words, index)
    return known and sounds_given(word.text) and word.text not in everyday_words()


def may_precede(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether what stands before words[index] lets a person's name begin there: nothing, a mark, a title, 和."""
    if index == 0:
        return True
    before = words[index - 1].text
    if before == "有":
        return _is_listed(words, index)
    if before in ("了", "过"):
        return index > 1 and words[index - 2].text in wordlist("before-names")
    listed = before in wordlist("before-names") or before in wordlist("professions")
    return bool(_PUNCTUATION.match(before[-1])) or listed or _is_title(before) or _names_people(words[index - 1])


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a list, as str.startswith and endswith take them."""
    return tuple(wordlist(name))


@cache
def _is_title(word: str) -> bool:
    return word.endswith(listed("titles"))


def title_at(text: str, place: int) -> bool:
    """Whether a title begins at text[place:]."""
    return text.startswith(listed("titles"), place)


def may_follow(text: str, place: int) -> bool:
    """Whether what stands at text[place:] lets a person's name end there: nothing, a mark, a title, 出席."""
    return (
        place >= len(text)
        or bool(_PUNCTUATION.match(text[place]))
        or title_at(text, place)
        or text.startswith(listed("after-names"), place)
    )
