"""translate-toolkit's tbx2tmx, which Weblate and others build on, reads our TBX v2."""

import subprocess
import sys

from termkit.formats import ExportOptions, export, read


def test_every_pair_comes_out_of_tbx2tmx(root, tmp_path):
    """Exported for Weblate, each concept's preferred pair is found by the converter."""
    entries = list(read(root / "glossaries" / "ports.tsv"))
    path, target = tmp_path / "base.tbx", tmp_path / "base.tmx"
    export(entries, [], path, ExportOptions(profile="weblate", pair=("zh-CN", "ru")))
    command = [sys.executable, "-m", "translate.convert.tbx2tmx", "--progress=none", "--source-language=zh-CN"]
    subprocess.run([*command, "-l", "ru", path, target], check=True, capture_output=True, timeout=120)
    found = {(unit.text("zh-CN"), unit.text("ru")) for unit in read(target)}
    filled = [entry for entry in entries if entry.preferred("ru")]
    assert filled
    assert {(entry.preferred("zh").term, entry.preferred("ru").term) for entry in filled} - found == set()
