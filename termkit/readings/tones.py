"""What can be made of a pinyin reading alone: its syllables, the reading without tones, as initials, numbered.

Needs no dictionary, so that a look-up starts fast.
"""

import re
import unicodedata

MACRON, ACUTE, CARON, GRAVE = "\u0304", "\u0301", "\u030c", "\u0300"
TONES = {MACRON: 1, ACUTE: 2, CARON: 3, GRAVE: 4}
MARKS = {tone: mark for mark, tone in TONES.items()}
NEUTRAL = 5
_VOWELS = "aeiouvü"
_SYLLABLE = re.compile(
    rf"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[{_VOWELS}]+(?:ng(?![{_VOWELS}])|n(?![{_VOWELS}])|r(?![{_VOWELS}]))?|hm|hng|ng|m|n",
    re.IGNORECASE,
)


def _bare(text: str) -> tuple[str, list[int]]:
    """The text without tone marks (ü kept), and the tone over each of its letters (0 for none)."""
    letters: list[str] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", text):
        if char in TONES and letters:
            tones[-1] = TONES[char]
        elif char == "\u0308" and letters and letters[-1] in "uU":
            letters[-1] = "ü" if letters[-1] == "u" else "Ü"
        else:
            letters.append(char)
            tones.append(0)
    return "".join(letters), tones


def _pieces(reading: str) -> list[tuple[str, int, bool]]:
    """The reading cut into syllables and what stands between: text, tone (5 for neutral), whether it is a syllable."""
    bare, tones = _bare(reading)
    pieces: list[tuple[str, int, bool]] = []
    end = 0
    for match in _SYLLABLE.finditer(bare):
        if match.start() > end:
            pieces.append((bare[end : match.start()], 0, False))
        pieces.append((match.group(), max(tones[match.start() : match.end()]) or NEUTRAL, True))
        end = match.end()
    if end < len(bare):
        pieces.append((bare[end:], 0, False))
    return pieces


def split(reading: str) -> list[str]:
    """The syllables of a reading, with their tone marks and as they are capitalised: Xī'ān -> Xī, ān.

    Relies on the apostrophe that GB/T 16159 puts before a syllable that begins with a, o or e inside a word.
    """
    return [mark(text, tone) for text, tone, is_syllable in _pieces(reading) if is_syllable]


def plain(reading: str, umlaut: str = "ü") -> str:
    """The reading without tone marks; `umlaut` is what stands for ü (ü, v, u, yu)."""
    bare, _ = _bare(reading)
    return bare.replace("ü", umlaut).replace("Ü", umlaut.capitalize())


def initials(reading: str) -> str:
    """The first letter of each syllable, in small letters: Shànghǎi Hézuò Zǔzhī -> shhzzz."""
    return "".join(text[0].lower() for text, _, is_syllable in _pieces(reading) if is_syllable)


def numbered(reading: str) -> str:
    """The reading with a tone number after each syllable (5 for the neutral tone): Shàng hǎi -> Shang4hai3."""
    return "".join(f"{text}{tone}" if is_syllable else text for text, tone, is_syllable in _pieces(reading))


def mark(syllable: str, tone: int) -> str:
    """A bare syllable with its tone mark where GB/T 16159 puts it: on a, else e, else o, else the last vowel."""
    if tone not in MARKS:
        return syllable
    lower = syllable.lower()
    place = next((lower.index(vowel) for vowel in "aeo" if vowel in lower), None)
    if place is None:
        place = max(lower.rfind(vowel) for vowel in "iuüv")
    place = max(place, 0)  # the syllabic nasals ń and ḿ have none of these
    marked = syllable[: place + 1] + MARKS[tone] + syllable[place + 1 :]
    return unicodedata.normalize("NFC", marked)


def tone_of(syllable: str) -> int:
    """The tone of one marked syllable, 5 for the neutral tone."""
    return max(_bare(syllable)[1], default=0) or NEUTRAL
