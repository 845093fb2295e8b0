"""Words: what the dictionary lumps together or tears apart is set right."""

import pytest

from termkit.mining.cutting import cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("努力实现", "努力 实现"),
        ("交换意见", "交换 意见"),
        ("不采取任何行动", "不 采取 任何 行动"),
        ("采取有效措施", "采取 有效 措施"),
        ("落实已达成的协议", "落实 已 达成 的 协议"),
        ("平等互利", "平等互利"),
        ("实现互利共赢", "实现 互利共赢"),
        ("提高过货能力", "提高 过货 能力"),
        ("取得丰硕成果", "取得 丰硕 成果"),
        ("保持良好势头", "保持 良好 势头"),
        ("恪守一个中国原则", "恪守 一个中国 原则"),
        ("去极端化措施", "去极端化 措施"),
        ("制度型开放", "制度型 开放"),
        ("世界级难题", "世界级 难题"),
        ("粮食安全形势", "粮食安全 形势"),
        ("符合国际", "符合 国际"),
        ("加大力度", "加大 力度"),
        ("共同行动", "共同行动"),
        ("推动再城镇化", "推动 再城镇化"),
        ("向过境国提供援助", "向 过境国 提供 援助"),
        ("各社会团体之间", "各 社会 团体 之间"),
        ("扩大互派留学生规模", "扩大 互派 留学生 规模"),
        ("加快发展战略对接", "加快 发展战略 对接"),
    ],
)
def test_words(text, words):
    """Lumps of verbs and what stands by them are split; words of the classes and set phrases stay whole."""
    assert " ".join(word for word, _ in cut(text)) == words
