"""`termkit pinyin` and `termkit palladius`, as people call them."""

import pytest

from termkit.cli.commands import pinyin as pinyin_command


@pytest.mark.parametrize(
    ("words", "typed", "printed"),
    [
        (["pinyin", "上海合作组织"], "", "Shànghǎi Hézuò Zǔzhī\n"),
        (["pinyin", "--plain", "上海合作组织"], "", "Shanghai Hezuo Zuzhi\n"),
        (["pinyin", "--initials", "上海合作组织"], "", "shhzzz\n"),
        (["pinyin", "--syllables", "-"], "银行行长\n\n重庆\n", "yín háng háng zhǎng\n\nchóng qìng\n"),
        (["pinyin", "--syllables", "中国 APEC，2014年"], "", "zhōng guó nián\n"),
        (["pinyin", "--kind", "person", "-"], "高原\n何必\n", "Gāo Yuán\nHé Bì\n"),
        (["palladius", "习近平", "王毅"], "", "Си Цзиньпин\nВан И\n"),
        (["palladius", "-"], "习　近　平\n\n王毅、李强\n北京\n", "Си Цзиньпин\n\nВан И, Ли Цян\nПекин\n"),
    ],
    ids=str,
)
def test_lines_in_lines_out(run, words, typed, printed):
    """A line comes out for each that went in; Palladius parts the names of a line."""
    done = run(*words, stdin=typed)
    assert (done.returncode, done.stdout) == (0, printed)


def test_a_foreign_name_keeps_its_line(run):
    """What Palladius would garble is told on standard error, and the lines of a list stay where they were."""
    done = run("palladius", "-", stdin="托卡耶夫\n习近平\n")
    assert (done.returncode, done.stdout) == (2, "\nСи Цзиньпин\n")
    assert "托卡耶夫 is not a Chinese name" in done.stderr


@pytest.mark.parametrize(
    ("name", "code", "printed", "told"),
    [
        ("金正恩", 2, "", "the glossaries have Ким Чен Ын"),
        ("岸田文雄", 2, "", "the glossaries have Фумио Кисида"),
        ("高桥一郎", 2, "", "as a Japanese name Итиро Такахаси"),
        ("邓小平女士", 2, "", "女士 is translated, not spelt; without it Дэн Сяопин"),
        ("解部长", 2, "", "部长 is translated, not spelt; without it Се"),
        ("阮宗泽", 0, "Жуань Цзунцзэ\n", "阮宗泽 may be a Vietnamese name, then 阮 is Нгуен"),
        ("习近平", 0, "Си Цзиньпин\n", ""),
        ("安哥拉", 2, "", "the glossaries have Ангола"),
        ("达卡", 2, "", "the glossaries have Дакка"),
        ("喀山", 0, "Кашань\n", "the glossaries have Казань for 喀山"),
    ],
)
def test_names_of_neighbours(run, name, code, printed, told):
    """A person or place of another country is refused or told on standard error, with what the glossaries have."""
    done = run("palladius", name)
    assert (done.returncode, done.stdout) == (code, printed)
    assert told in done.stderr
    assert bool(told) == bool(done.stderr)


@pytest.mark.parametrize(("verb", "code", "printed"), [("pinyin", 0, "a.txt\n"), ("palladius", 2, "")])
def test_the_name_of_a_file_is_told(run, tmp_path, verb, code, printed):
    """A file is not read, and what is printed stays; one line says how to read it."""
    told = f"a.txt is a file; read it with `termkit {verb} - < a.txt`\n"
    assert told not in run(verb, "a.txt").stderr
    (tmp_path / "a.txt").write_text("王毅\n", encoding="utf-8")
    done = run(verb, "a.txt")
    assert (done.returncode, done.stdout) == (code, printed)
    assert done.stderr.startswith(told)


def test_a_long_text_is_read_on_both_cores(monkeypatch):
    """Blocks of lines read by two processes come back in order, as one process writes them."""
    lines = ["上海合作组织", "", "单志强大使", "长江", "银行行长", "六安"] * 3
    alone = [line for block in pinyin_command._written(lines, "syllables") for line in block]
    monkeypatch.setattr(pinyin_command, "LONG", 10)
    monkeypatch.setattr(pinyin_command, "BLOCK", 8)
    blocks = list(pinyin_command._written(lines, "syllables"))
    assert len(blocks) > 2
    assert [line for block in blocks for line in block] == alone
    assert alone[:4] == ["shàng hǎi hé zuò zǔ zhī", "", "shàn zhì qiáng dà shǐ", "cháng jiāng"]
