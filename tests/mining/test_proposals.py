"""What the rules propose in a clause: tests/cases/mining/proposals.tsv."""

from pathlib import Path

import pytest

from termkit.documents import read_text
from termkit.mining.corpus import Corpus
from termkit.mining.names.steps import mine_names
from termkit.mining.proposals import gather
from termkit.mining.rules.proposing import proposals

CASES = Path(__file__).parents[1] / "cases" / "mining" / "proposals.tsv"
ROWS = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize(("rule", "clause", "wanted"), ROWS)
def test_rule_proposes(rule, clause, wanted):
    """Every term of the case is proposed by its rule."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    found = {corpus.texts[p.document][p.start : p.end] for p in proposals(corpus) if p.rule == rule}
    assert set(wanted.split(" | ")) <= found


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        ("三、政治和安全合作", "政治和安全合作"),
        ("打击贩毒、武器和爆炸品走私、洗钱等犯罪", "武器和爆炸品走私"),
        ("做和平的稳定力量、发展的中坚力量", "发展的中坚力量"),
        ("以建交五十周年为新起点", "新起点"),
        ("各国的友谊、“团结、合作”的精神", "“团结、合作”的精神"),
        ("双方对此再次表示感谢", "再次表示感谢"),
        ("加强高科技和先进制造业投资", "先进制造业"),
        ("符合六国和六国人民的根本利益", "六国人民"),
        ("积极推动中国—中亚合作", "中国-中亚合作"),
        ("为维护世界和平、促进共同发展作出贡献", "维护世界和平、促进共同发展"),
        ("开展能源合作和人文交流", "能源合作"),
        ("越南将全面建成社会主义强国", "全面建成社会主义强国"),
        ("打击恐怖主义、极端主义和跨国犯罪", "恐怖主义、极端主义"),
        ("两国合作符合两国人民的根本利益", "两国人民的根本利益"),
        ("就涉及两国关系的重大问题保持沟通", "重大问题"),
        ("就国际地区形势交换意见", "国际地区形势"),
        ("这有利于维护地区的和平与稳定", "维护地区的和平与稳定"),
        ("根据双方各自指定的联系机关", "指定的联系机关"),
        ("上述程序不应无故拖延", "不应无故拖延"),
        ("在实现各自发展目标的进程中", "实现各自发展目标"),
    ],
)
def test_nothing_whole_is_missing(clause, kept):
    """What only looks as if it were cut out of a list or from what governs it."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    assert kept in {term for term, _ in gather(proposals(corpus), corpus.texts)}


@pytest.mark.parametrize(
    ("clause", "held"),
    [
        ("稳步推进阿图查三号核电站项目", "核电站"),
        ("出席暹粒吴哥国际机场扩建项目开工", "国际机场"),
        ("支持巴勒斯坦成为联合国正式会员国", "联合国正式会员国"),
    ],
)
def test_a_name_holds_terms(clause, held):
    """What a work is of which the name stands in a longer one, and what a body has."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    assert held in {term for term, _ in gather(proposals(corpus), corpus.texts)}


@pytest.mark.parametrize("definition", ["以下简称“双方”", "以下分别简称“中方”和“蒙方”", "下称“合作组”", "以下称本组织"])
def test_a_definition_holds_no_other_term(definition):
    """What only says how something is called from here is no formula by its verb, and no concept."""
    documents = [read_text(f"两国政府（{definition}）决定加强合作。")]
    corpus = Corpus(documents, mine_names(documents))
    start, end = corpus.texts[0].index("("), corpus.texts[0].index(")")
    found = [p for p in proposals(corpus) if start < p.start < end]
    assert {p.rule for p in found} <= {"declared"}


@pytest.mark.parametrize(
    ("clause", "cut"),
    [
        ("第四条 执行机构", "第四条 执行机构"),
        ("双方将在平等互利基础上扩大合作", "平等互利基础"),
        ("非盟为维护地区和平作出重要贡献", "维护地区和平作出重要贡献"),
        ("各国加强协调，以维护地区和平", "以维护地区和平"),
        ("两国在维护地区安全方面保持沟通", "维护地区安全方面"),
        ("欧盟是地区事务中有影响力的力量", "影响力的力量"),
        ("达成有约束力的和平协议", "约束力的和平协议"),
        ("扩大自波兰进口", "波兰进口"),
        ("停止向战场输送武器", "战场输送武器"),
        ("在华沙建设文化中心", "华沙建设文化中心"),
        ("反对将人权问题政治化", "人权问题政治化"),
        ("鼓励对方国家语言教学", "国家语言教学"),
        ("本着和平、发展、公平、正义的原则", "发展、公平"),
        ("本着和平、发展、公平、正义的原则", "公平、正义的原则"),
        ("维护国家主权、安全和领土完整", "安全和领土完整"),
        ("坚持独立、公平、合理的国际秩序", "合理的国际秩序"),
        ("构建以合作共赢为核心的新型国际关系", "以合作共赢"),
        ("构建以合作共赢为核心的新型国际关系", "核心的新型国际关系"),
        ("为发展中国家带来更多的发展机遇", "发展中国家带来更多的发展机遇"),
        ("双方对双边关系稳步发展感到满意", "稳步发展感到满意"),
        ("如有分歧，以英文文本为准", "英文文本为准"),
        ("双方就国际和地区问题交换意见", "地区问题"),
        ("共同应对全球性和区域性挑战", "区域性挑战"),
        ("中方援助不附加任何政治条件", "附加任何政治条件"),
        ("积极推动中国—中亚合作", "中亚合作"),
        ("维护联合国在国际事务中的核心作用", "国际事务中的核心作用"),
        ("两国元首在亲切友好的气氛中举行会谈", "在亲切友好的气氛中举行"),
        ("加强石油开采和运输", "石油开采"),
        ("卢拉总统会见代表团", "卢拉总统"),
        ("在涉及彼此主权和领土完整问题上相互支持", "主权和领土完整问题"),
        ("在涉及彼此核心利益的问题上相互支持", "涉及彼此核心利益的问题"),
        ("就国际地区形势交换意见", "地区形势"),
        ("就国际地区形势交换意见", "国际地区"),
        ("支持赞比亚走适合本国国情的发展道路", "本国国情的发展道路"),
        ("亚洲是世界不可或缺的一部分", "不可或缺"),
        ("尊重对方主权和领土完整、核心利益和重大关切", "领土完整、核心利益和重大关切"),
        ("支持越方走符合本国国情的社会主义道路", "本国国情的社会主义道路"),
        ("谴责针对记者的暴力行为", "记者的暴力行为"),
        ("和谈是解决争端的唯一途径", "争端的唯一途径"),
        ("双方同意采取使边境安宁的措施", "边境安宁的措施"),
        ("缩短车辆在边境口岸的停留时间", "边境口岸的停留时间"),
        ("中方期待同拉美各国携手同行", "拉美各国携手同行"),
        ("规则碎片化和经贸关系政治化日益凸显", "经贸关系政治化日益凸显"),
        ("这是不可动摇的原则", "是不可动摇的原则"),
        ("各国应遵守国际法准则", "应遵守国际法准则"),
        ("不使用武力或以武力相威胁", "武力相威胁"),
        ("两艘船只再次遇袭", "船只再次遇袭"),
        ("促进各国人民间彼此尊重和相互理解", "间彼此尊重和相互理解"),
        ("走和平发展的新型安全之路", "新型安全"),
        ("为应对共同挑战提供方案", "应对共同挑战提供方案"),
        ("对中方周到热情的接待深表谢意", "接待深表谢意"),
        ("努力实现二十一世纪的和平与繁荣", "世纪的和平与繁荣"),
        ("愿密切两军各层级交往", "军各层级交往"),
        ("就双边关系和共同关心的问题交换意见", "双边关系和共同关心"),
        ("推动中欧关系健康稳定发展", "健康稳定"),
        ("不允许利用本国领土从事分裂活动", "利用本国领土"),
        ("应通过民主协商推进安理会改革", "民主协商推进安理会改革"),
        ("双方愿就债务问题加强沟通", "债务问题加强沟通"),
        ("双方反对一切恐怖主义，包括网络恐怖主义", "包括网络恐怖主义"),
        ("双方进行了全面深入和建设性讨论", "了全面深入和建设性讨论"),
    ],
)
def test_nothing_is_cut(clause, cut):
    """What lacks the word that it depends on is no term."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    assert cut not in {term for term, _ in gather(proposals(corpus), corpus.texts)}
