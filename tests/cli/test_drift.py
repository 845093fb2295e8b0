"""`termkit drift` over a mined base."""

import json

STATEMENT = "中华人民共和国和波兰共和国联合声明\n双方将推动{}。\n{}于北京\n"
ALIGNED = {
    "2016年6月20日": "“一带一路”倡议同“琥珀之路”规划对接",
    "2024年6月24日": "共建“一带一路”倡议同“负责任发展”规划深度对接",
}


def test_what_is_aligned_is_told_of_a_base(call, tmp_path):
    """Frames are read from the base as well: no miner of terms lists what is aligned with what."""
    base = tmp_path / "t.db"
    for date, phrase in ALIGNED.items():
        (tmp_path / f"{date}.txt").write_text(STATEMENT.format(phrase, date), encoding="utf-8")
    call("--db", base, "mine", *sorted(tmp_path.glob("*.txt")))
    told = json.loads(call("--db", base, "drift", "--output", "json").stdout)
    assert [row["wording"] for row in told] == list(ALIGNED.values())


def test_without_dates_there_is_no_ladder(call, tmp_path):
    """Nothing is told of documents without a date, and the message says why."""
    (tmp_path / "a.txt").write_text("波方坚持一个中国政策。\n", encoding="utf-8")
    base = tmp_path / "t.db"
    call("--db", base, "mine", tmp_path / "a.txt")
    told = call("--db", base, "drift")
    assert told.exit_code == 1
    assert "has a date" in told.stderr


def test_unchanged_wordings_are_counted(call, tmp_path):
    """The table tells the first date of a wording, and how many later documents have it too; JSON names them."""
    base = tmp_path / "t.db"
    for date, tenet in {"2005-08-19": "政策", "2010-04-30": "政策", "2017-05-15": "原则"}.items():
        text = f"中华人民共和国和肯尼亚共和国联合声明\n肯方重申奉行一个中国{tenet}。\n"
        (tmp_path / f"{date}.txt").write_text(text, encoding="utf-8")
    call("--db", base, "mine", *sorted(tmp_path.glob("*.txt")))
    table = call("--db", base, "drift", "一个中国原则").stdout
    assert "2005-08-19 +1  一个中国政策" in table
    assert "2017-05-15     一个中国[-政策-][+原则+]" in table
    told = json.loads(call("--db", base, "drift", "一个中国原则", "--output", "json").stdout)
    assert [row["also_in"] for row in told] == [["2010-04-30"], []]


def test_what_is_not_found_is_told_in_the_reader_s_language(call, tmp_path):
    """Verbs that speak three languages refuse in them, too."""
    base = tmp_path / "t.db"
    (tmp_path / "2005-08-19.txt").write_text("肯方重申奉行一个中国政策。\n", encoding="utf-8")
    call("--db", base, "mine", tmp_path / "2005-08-19.txt")
    assert "формулировки" in call("--db", base, "drift", "琥珀之路", "--messages", "ru").stderr
    assert "没有候选词" in call("--db", base, "explain", "琥珀之路", "--messages", "zh").stderr
    assert "no candidate" in call("--db", base, "explain", "琥珀之路").stderr


def test_frames_are_listed_with_what_fills_their_slots(call, tmp_path):
    """A list of frames alone shows their fillers in the place of a reading."""
    base = tmp_path / "t.db"
    (tmp_path / "a.txt").write_text("双方将在东盟地区论坛框架内加强协调。\n", encoding="utf-8")
    call("--db", base, "mine", tmp_path / "a.txt")
    told = call("--db", base, "candidates", "--kind", "frame").stdout
    assert "东盟地区论坛" in told
    assert "pinyin" not in told
