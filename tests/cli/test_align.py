"""`termkit align`: beads as line numbers, pairs as files."""

import json

import pytest

from termkit.formats import read

ZH = [
    "中华人民共和国和哈萨克斯坦共和国联合声明",
    "双方重申坚持一个中国原则。",
    "双方将在上海合作组织框架内加强合作。双方商定继续加强能源合作。",
    "本声明于2013年9月7日在阿斯塔纳签署。",
]
RU = [
    "Совместная декларация Китайской Народной Республики и Республики Казахстан",
    "Стороны подтвердили приверженность принципу одного Китая.",
    "Стороны будут укреплять сотрудничество в рамках Шанхайской организации сотрудничества.",
    "Стороны договорились и далее укреплять сотрудничество в области энергетики.",
    "Настоящая декларация подписана в Астане 7 сентября 2013 года.",
]


@pytest.fixture
def texts(tmp_path):
    """The two texts, a segment a line."""
    paths = tmp_path / "zh.txt", tmp_path / "ru.txt"
    for path, lines in zip(paths, (ZH, RU), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return paths


def test_beads_are_line_numbers(call, texts, built):
    """Three columns; numbers from 1, comma-separated; every line once; a confidence between 0 and 1."""
    told = call("--db", built, "align", *texts, "--source", "zh", "--target", "ru", "--segmented", "--output", "tsv")
    assert told.exit_code == 0, told.stderr
    beads = [line.split("\t") for line in told.stdout.splitlines()]
    assert [bead[:2] for bead in beads] == [["1", "1"], ["2", "2"], ["3", "3,4"], ["4", "5"]]
    assert all(0 <= float(bead[2]) <= 1 for bead in beads)


def test_line_ends_and_marks_change_nothing(call, texts, built):
    """CRLF, a byte order mark and UTF-16 give the same beads."""
    words = ("--db", built, "align", *texts, "--segmented", "--output", "tsv")
    expected = call(*words).stdout
    for encoding in ("utf-8-sig", "utf-16"):
        for path, lines in zip(texts, (ZH, RU), strict=True):
            path.write_bytes("\r\n".join(lines).encode(encoding))
        assert call(*words).stdout == expected


@pytest.mark.parametrize("suffix", [".tmx", ".xlsx", ".csv", ".html"])
def test_pairs_are_written(call, texts, built, tmp_path, suffix):
    """`--to` writes the file of that suffix with the pairs in it, and nothing beside it."""
    path = tmp_path / f"pairs{suffix}"
    told = call("--db", built, "align", *texts, "--segmented", "--to", path)
    assert told.exit_code == 0, told.stderr
    if suffix == ".html":
        assert RU[1] in path.read_text(encoding="utf-8")
    else:
        assert [(entry.terms("zh")[0].term, entry.terms("ru")[0].term) for entry in read(path).entries()][1] == (
            ZH[1],
            RU[1],
        )
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.stem == "pairs") == [suffix]


def test_saved_pairs_are_recalled(call, texts, copied):
    """`--save` puts the pairs into the memory once, however often it is asked to."""
    for said in ("4 new pairs, 0 known", "0 new pairs, 4 known"):
        assert said in call("--db", copied, "align", *texts, "--segmented", "--save").stderr
    [match, *_] = json.loads(call("--db", copied, "recall", ZH[1], "--output", "json").stdout)
    assert (match["score"] >= 100, match["target"]) == (True, RU[1])


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("nowhere", None, "no such file: check the name"),
        ("a.rtf", b"{\\rtf1\\ansi a}", "RTF file: save it as .docx"),
        ("a.odt", b"PK\x03\x04", "save the document as .docx"),
    ],
)
def test_what_is_no_text_is_told_as_what_it_is(call, texts, built, tmp_path, name, content, told):
    """Not as a file of two languages."""
    if content:
        (tmp_path / name).write_bytes(content)
    refused = call("--db", built, "align", tmp_path / name, texts[1])
    assert (refused.exit_code, told in refused.stderr) == (2, True), refused.stderr
