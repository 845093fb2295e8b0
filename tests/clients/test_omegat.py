"""The real OmegaT reads what we export: every glossary pair by its own reader, every TMX unit as a 100 % match."""

import gzip
import os
import random
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from termkit.formats import ExportOptions, export, read
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.workflow.memory.leveraging import as_omegat
from termkit.workflow.memory.recalling import open_memory

JAR = Path(os.environ.get("OMEGAT_JAR", "/usr/share/omegat/OmegaT.jar"))
pytestmark = [
    pytest.mark.omegat,
    pytest.mark.skipif(not JAR.exists(), reason="OmegaT is not installed: apt-get install omegat, or set OMEGAT_JAR"),
    pytest.mark.skipif(shutil.which("java") is None, reason="no java to run OmegaT with"),
]
PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>{source}</source_lang><target_lang>{target}</target_lang>
<source_tok>org.omegat.tokenizer.Lucene{tokenizer}Tokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


TOKENIZERS = {"zh-CN": "SmartChinese", "ru": "Russian", "en": "English"}


def project(source, target):
    """The project file of a language pair."""
    return PROJECT.format(source=source, target=target, tokenizer=TOKENIZERS[source])


def java(folder, *arguments):
    """Run Java without a screen, in a home of its own."""
    command = ["java", "-Djava.awt.headless=true", f"-Duser.home={folder}", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=True).stdout


@pytest.fixture(scope="module")
def entries(root):
    """Reviewed entries with Russian and English equivalents, names and formulae."""
    names = ("ports.tsv", "organisations.tsv", "formulae.tsv", "countries.tsv")
    found = [root / "glossaries" / name for name in names if (root / "glossaries" / name).exists()]
    return [entry for path in found for entry in list(read(path))[:120]]


def pairs(entries, target):
    """Each usable source term with the preferred target term."""
    return {
        (term.term, entry.preferred(target).term)
        for entry in entries
        if entry.preferred(target) and entry.kind != "frame"
        for term in entry.terms("zh")
        if term.status is None or term.status.may_be_used
    }


@pytest.mark.parametrize("target", ["ru", "en"])
@pytest.mark.parametrize(("name", "suffix"), [("omegat", "txt"), ("tbx2", "tbx")])
def test_every_glossary_pair_is_read(entries, tmp_path, target, name, suffix):
    """OmegaT's reader gives back every pair of the glossary, in both formats it knows."""
    path = tmp_path / f"glossary.{suffix}"
    export(entries, [], path, ExportOptions(format=name, profile="omegat", pair=("zh-CN", target)))
    driver = Path(__file__).with_name("GlossaryEntries.java")
    lines = java(tmp_path, "-cp", JAR, driver, tmp_path, "zh-CN", target, path).splitlines()
    found = {tuple(line.split("\t")[1:3]) for line in lines if line.startswith("=\t")}
    wanted = pairs(entries, target)
    assert wanted
    assert wanted - found == set()


@pytest.mark.parametrize("target", ["ru", "en"])
def test_every_tmx_unit_is_a_full_match(entries, tmp_path, target):
    """A project whose memory is our TMX translates every source term of it by itself."""
    for folder in ("source", "target", "omegat", "glossary", "dictionary", "tm/auto"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "omegat.project").write_text(project("zh-CN", target), encoding="utf-8")
    export(
        entries,
        [],
        tmp_path / "tm/auto/base.tmx",
        ExportOptions(format="tmx", profile="omegat", pair=("zh-CN", target)),
    )
    wanted: dict[str, set[str]] = {}
    for first, second in pairs(entries, target):
        wanted.setdefault(first, set()).add(second)
    (tmp_path / "source/terms.txt").write_text("\n\n".join(wanted) + "\n", encoding="utf-8")
    settings = f"--config-dir={tmp_path / 'settings'}"
    java(tmp_path, "-jar", JAR, tmp_path, "--mode=console-translate", settings)
    lines = (tmp_path / "target/terms.txt").read_text(encoding="utf-8-sig").split("\n\n")
    wrong = [(s, t) for s, t in zip(wanted, lines, strict=False) if t.strip() not in wanted[s]]
    assert len(lines) == len(wanted)
    assert wrong == []


def tico(shared, tmp_path, languages):
    """TICO-19 in two languages out of its archive."""
    if "en" in languages:
        path = tmp_path / "tico.tmx"
        path.write_bytes(gzip.decompress((shared / "data/tico19/all.en-zh.tmx.gz").read_bytes()))
        return path
    with zipfile.ZipFile(shared / "data/tico19/all.zh-ru.tmx.zip") as archive:
        return archive.extract(archive.namelist()[0], tmp_path / "tico")


CHANGES = {"zh": ("的", "非常", "两国", ""), "ru": ("очень", "стран", "и", ""), "en": ("very", "countries", "and", "")}
LANGUAGES = {"zh": "zh-CN", "ru": "ru", "en": "en"}


def changed(text, language, dice):
    """The text with some characters (words, where there are blanks) left out, put in, or others."""
    parts = list(text) if language == "zh" else text.split()
    for _ in range(dice.choice((0, 1, 2, 4, 8, 14))):
        place = dice.randrange(len(parts) + 1)
        put = dice.choice(CHANGES[language]) if place else ""
        parts[place : place + dice.choice((0, 1, 2))] = put if language == "zh" else [put] * bool(put)
    return "".join(parts) if language == "zh" else " ".join(parts)


@pytest.mark.parametrize(("source", "target"), [("zh", "ru"), ("ru", "zh"), ("en", "zh")])
def test_leverage_agrees_with_omegats_statistics(shared, tmp_path, source, target):
    """`--like omegat`: no category differs by more than 1 % of the segments from what OmegaT counts itself."""
    dice = random.Random(7)
    units = read(tico(shared, tmp_path, {source, target}))
    bitext = [unit for unit in units if unit.text(source).strip() and unit.text(target).strip()]
    known = bitext[:1500]
    new = [changed(unit.text(source), source, dice) for unit in dice.sample(known, 250)]
    new += [unit.text(source) for unit in bitext[2000:2060]] + new[:20]
    new = [" ".join(text.split()) for text in new if text.strip()]
    for folder in ("source", "target", "omegat", "glossary", "dictionary", "tm"):
        (tmp_path / folder).mkdir()
    pair = (LANGUAGES[source], LANGUAGES[target])
    (tmp_path / "omegat.project").write_text(project(*pair), encoding="utf-8")
    (tmp_path / "source/new.txt").write_text("\n\n".join(new), encoding="utf-8")
    export([], known, tmp_path / "tm/known.tmx", ExportOptions(format="tmx", profile="omegat", pair=pair))
    lines = java(tmp_path, "-cp", JAR, Path(__file__).with_name("MatchStatistics.java"), tmp_path / "conf", tmp_path)
    theirs = {row.split("\t")[1]: int(row.split("\t")[2]) for row in lines.splitlines() if row.startswith("=\t")}
    with TermBase.open(tmp_path / "t.db") as base:
        add_units(base, known)
        memory = open_memory(base, source=source, target=target)
        ours = {row.category: row.segments for row in as_omegat(memory, new).rows}
    named = {
        "repetitions": "Repetitions:", "95-100": "95%-100%:", "85-94": "85%-94%:", "75-84": "75%-84%:",
        "50-74": "50%-74%:", "new": "No match:",
    }  # fmt: skip
    assert theirs["Total:"] == len(new)
    assert {name: ours[name] - theirs[row] for name, row in named.items() if abs(ours[name] - theirs[row]) > 3.3} == {}
