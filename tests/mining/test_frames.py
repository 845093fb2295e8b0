"""Frames: declared templates and what alignment induces."""

from pathlib import Path

import pytest
import yaml

from termkit.documents import read_text
from termkit.mining import mine
from termkit.mining.evaluation.gold import same_frame
from termkit.mining.frames.text import MARK, STOP, MarkedText
from termkit.model import Kind, Relation

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/mining/frames.yaml").read_text(encoding="utf-8"))


TOLD = 0.2
"""Score from which a candidate is told if nobody asks for less."""


def frames(*texts):
    documents = [read_text(text, id=str(number)) for number, text in enumerate(texts)]
    return {c.term: c for c in mine(documents, min_score=0.0) if c.kind is Kind.FRAME}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["frame"])
def test_declared_frames(case):
    """A sentence shows its frame with the fillers in order."""
    found = frames(case["sentence"])
    assert list(found[case["frame"]].occurrences[0].fillers) == case["fillers"]


def test_alike_sentences_make_a_frame():
    """What two sentences of different documents share is the fixed part, what differs is the slot."""
    found = frames("双方积极评价水利部门联合巡查界河的成效。", "双方积极评价海关部门联合巡查口岸的成效。")
    induced = [c for c in found.values() if c.evidence.rule == "aligned sentences"]
    assert any(same_frame(c.term, "双方积极评价{}联合巡查{}的成效") for c in induced)
    assert {"水利部门", "海关部门"} <= {filler for c in induced for o in c.occurrences for filler in o.fillers}


def test_a_frame_is_a_part_of_sentences_that_are_not_alike():
    """Sentences that share a stretch with a slot make a frame of it, from a verb on, each at its place."""
    texts = "埃方欢迎这一进展，愿支持两国高校建立直接联系。", "为扩大往来，双方将继续支持两国图书馆建立直接联系。"
    found = frames(*texts)["支持两国{}建立直接联系"]
    places = {texts[int(o.document)][o.start : o.end]: o.fillers for o in found.occurrences}
    assert places == {"支持两国高校建立直接联系": ("高校",), "支持两国图书馆建立直接联系": ("图书馆",)}


def test_a_slot_is_no_torn_phrase():
    """What breaks off behind a verb or a preposition, or depends on a preposition before, is no frame of its own."""
    text = "双方支持对方选择符合本国国情的发展道路，这对进一步推动友好关系的发展具有重要意义。"
    assert {"支持{}符合{}", "推动{}具有重要意义"}.isdisjoint(frames(text))


def test_what_is_talked_about_with_any_verb():
    """A verb with a short object behind 就 or 在…方面 is the fixed part, whether or not a table knows the two."""
    found = frames("双方就安理会改革问题作出决定，在人员培训等方面相互提供协助。")
    assert {"就{}作出决定", "在{}等方面相互提供协助"} <= set(found)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("在{}框架内", "在{组织}框架内", True),
        ("在{}方面发挥着重要作用", "在{}方面发挥{}作用", True),
        ("在{}框架内", "在{}基础上", False),
        ("为{}作出贡献", "就{}交换意见", False),
    ],
)
def test_frames_agree_by_their_fixed_parts(one, other, same):
    """Two frames are the same when the shorter one's fixed parts stand in the longer one and cover most of it."""
    assert same_frame(one, other) is same


@pytest.mark.parametrize("sentence", ["促进共同发展。", "双方同意保持沟通。", "双方维护国家主权、安全。"])
def test_no_empty_shells(sentence):
    """An adverb fills no slot, a word is not cut, and a list of interests is a formula."""
    assert not frames(sentence)


def test_modifiers_with_content_join_the_slot_before_them():
    """Two slots never stand side by side."""
    told = frames("双方愿在事关对方核心利益和重大关切的问题上相互支持。")
    assert "在事关{}的问题上相互支持" in told
    assert not [frame for frame in told if "}{" in frame]


def test_richer_frame_is_told():
    """What says less at the same place is left out, and a frame of two fixed parts stands before a shell."""
    found = frames("双方扩大在能源领域的合作，同各方一道致力于和平。")
    assert "扩大在{}领域的合作" in found
    assert "扩大{}领域的合作" not in found
    assert found["扩大在{}领域的合作"].score > found["致力于{}"].score


def test_what_is_only_a_part_is_not_told():
    """A frame that stands in a richer one everywhere is worth little, and as much as others where it stands alone."""
    invited = "应老挝国家主席邀请，中华人民共和国主席于2017年11月13日至14日对老挝进行国事访问。"
    visit = "对{国家}进行国事访问"
    assert frames(invited)[visit].score < TOLD < frames(invited, "中国主席将对越南进行国事访问。")[visit].score


def test_a_circumposition_is_told_beside_what_holds_it():
    """在…基础上 and 对…表示感谢 are wordings of their own, though more stands around or in them; 在…方面 is none."""
    found = frames("双方愿在平等互利基础上发展双边关系，在司法方面开展交流。", "总统对中方给予的热情接待表示衷心感谢。")
    told = {term for term, candidate in found.items() if candidate.score >= TOLD}
    assert {"在{}基础上", "对{}表示衷心感谢", "对{}给予的热情接待表示衷心感谢"} <= told
    assert "在{}方面" not in told


def test_the_name_of_a_document_holds_no_frame():
    """What stands in a title is a part of a name; the same wording outside one is a frame."""
    text = "双方签署《关于加强海关合作的谅解备忘录》，讨论关于改善营商环境的建议。"
    found = frames(text)
    assert "关于{}的谅解备忘录" not in found
    assert "关于{}的建议" in found


def test_a_verb_and_its_object_stand_in_nothing_else():
    """They are not told inside another frame, nor where they tear one: 加强|…的合作 has no 在…领域 for its object."""
    found = frames("双方愿为促进两国民间的友好往来作出贡献，并大力加强在疫苗研发生产领域的密切合作。")
    told = {frame for frame, candidate in found.items() if candidate.score >= TOLD}
    assert told == {"为{}作出贡献", "加强在{}领域的密切合作"}


def test_any_verb_with_any_object_stands_last():
    """What stands once and is only a verb with its object is told behind all others, and as usual where it recurs."""
    once = frames("双方加快完善两国的法律基础，为扩大往来作出贡献。")
    assert once["为{}作出贡献"].score > once["加快完善{}的法律基础"].score == TOLD
    twice = frames("双方加快完善两国的法律基础。", "各方加快完善各国的法律基础。")
    assert twice["加快完善{}的法律基础"].score > TOLD


def test_frames_that_differ_in_a_particle_are_linked():
    """交换了意见 is 交换意见: the rarer form is a variant of the usual one."""
    texts = ("两国元首就双边关系交换意见。", "双方就地区局势交换意见。", "双方就经贸问题交换了意见。")
    found = frames(*texts)
    [link] = found["就{}交换了意见"].links
    assert (link.relation, link.target) == (Relation.VARIANT_OF, "就{}交换意见")
    assert not found["就{}交换意见"].links


def test_marked_text_keeps_its_places():
    """Every word of the text is found at its place in the marked one, and back."""
    marked = MarkedText("维护“地区”和平。", bytearray([1, 0, 1, 1, 0, 1, 1, 0, 1, 1]))
    assert marked.marked == f"维护|“|地区|”|和平|{STOP}|".replace("|", MARK)
    for start, end in ((0, 2), (3, 5), (6, 8), (0, 9)):
        assert marked.plain_span(marked.marked_place(start), marked.marked_place(end)) == (start, end)
