"""TBX and XLIFF as vendors write them: hybrids, old value lists, DCT, ntig, Trados and memoQ bilingual files."""

import io

import pytest

from termkit.errors import FormatError, NotRepresentable
from termkit.formats import ExportOptions, ReadOptions, export, read
from termkit.model import Extra, Link, Relation, Status, TermType

# ruff: noqa: E501  # mark-up of other programs stands as they write it
CORE = "urn:iso:std:iso:30042:ed-2"


def entries(text, options=None):
    """The entries of a TBX."""
    stream = io.BytesIO(text.encode())
    stream.name = "in.tbx"
    return list(read(stream, options=options))


def martif(body):
    """A martif around entries."""
    return f'<martif type="TBX" xml:lang="en"><text><body>{body}</body></text></martif>'


def test_hybrids_are_read():
    """termEntry and langSet inside tbx, no namespace, the wrong edition: all the same entry."""
    inner = '<langSet xml:lang="zh_CN"><tig><term> 外交\n部 </term></tig></langSet>'
    for opening in ("<tbx>", f'<tbx xmlns="{CORE}">', '<tbx xmlns="urn:iso:std:iso:30042:ed-3">'):
        (entry,) = entries(f'{opening}<text><body><termEntry id="1">{inner}</termEntry></body></text></tbx>')
        assert [(s.language, s.terms[0].term) for s in entry.sections] == [("zh-CN", "外交 部")]


def test_dct_is_read_as_the_data_it_stands_for():
    """Elements of the data category namespaces become the same fields."""
    (entry,) = entries(
        f'<tbx xmlns="{CORE}" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic" style="dct">'
        '<text><body><conceptEntry id="c1"><m:subjectField>право</m:subjectField><langSec xml:lang="ru"><termSec>'
        "<term>МИД</term><b:termType>acronym</b:termType><m:administrativeStatus>preferredTerm-admn-sts"
        "</m:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>"
    )
    term = entry.terms("ru")[0]
    assert (entry.subject_field, term.type, term.status) == ("право", TermType.ACRONYM, Status.PREFERRED)


def test_old_values_are_mapped_and_kept():
    """notRecommended and the like become the standard's status; the file's own word is kept and written back."""
    (entry,) = entries(
        martif(
            '<termEntry><langSet xml:lang="ru"><ntig><termGrp><term>а</term>'
            '<termNote type="usageStatus">notRecommended</termNote></termGrp><note/>'
            '<descripGrp><descrip type="context">пример</descrip><admin type="source">книга</admin></descripGrp>'
            "</ntig></langSet></termEntry>"
        )
    )
    term = entry.terms("ru")[0]
    assert term.status is Status.DEPRECATED
    assert term.extra == (Extra("termNote:usageStatus", "notRecommended", "tbx"),)
    assert [(context.text, context.source) for context in term.contexts] == [("пример", "книга")]
    target = io.BytesIO()
    export([entry], [], target, ExportOptions(format="tbx"))
    assert "termNote:usageStatus: notRecommended" in target.getvalue().decode()


def test_what_has_no_place_is_kept_with_its_mark_up():
    """Groups, references to the web and dangling targets survive as they are."""
    inner = '<xref type="corpusTrace" target="http://example.org/">корпус</xref><ref type="crossReference" target="c9">см.</ref>'
    (entry,) = entries(
        martif(f'<termEntry id="c1">{inner}<langSet xml:lang="ru"><tig><term>а</term></tig></langSet></termEntry>')
    )
    assert entry.links == (Link(Relation.RELATED, "c9", "см."),)
    assert entry.extra[0].path == "xref:corpusTrace"
    assert "http://example.org/" in entry.extra[0].value
    target = io.BytesIO()
    assert export([entry], [], target, ExportOptions(format="tbx2")).lossless
    assert list(read(target.getvalue() and io.BytesIO(target.getvalue()))) == [entry]


def test_strict_reading_refuses_what_has_no_place():
    """With strict, an unknown datum stops the reading and is named."""
    text = martif(
        '<termEntry><descrip type="foo">x</descrip><langSet xml:lang="ru"><tig><term>а</term></tig></langSet></termEntry>'
    )
    with pytest.raises(NotRepresentable, match="descrip:foo") as caught:
        entries(text, ReadOptions(strict=True))
    assert caught.value.line == 1


def test_bilingual_files_of_trados_and_memoq():
    """Segments, their states and their texts are read out of sdlxliff and mqxliff."""
    sdl = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">'
        '<file original="a.docx" source-language="zh-CN" target-language="ru-RU" datatype="x-sdlfilterframework2"><body>'
        '<trans-unit id="u1"><source>一。二。</source><seg-source><mrk mtype="seg" mid="1">一。</mrk><mrk mtype="seg" mid="2">'
        '<g id="5">二。</g></mrk></seg-source><target><mrk mtype="seg" mid="1">Один.</mrk><mrk mtype="seg" mid="2"/></target>'
        '<sdl:seg-defs><sdl:seg id="1" conf="Translated"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit>'
        "</body></file></xliff>"
    )
    first, second = read(io.BytesIO(sdl.encode()))
    assert (first.text("zh"), first.text("ru"), first.status, first.document) == (
        "一。",
        "Один.",
        "translated",
        "a.docx",
    )
    assert (second.text("zh"), second.variants[0].inline, second.status) == ("二。", '<g id="5">二。</g>', "draft")
    memoq = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="a" '
        'source-language="zh-CN" target-language="ru" datatype="x-memoq"><body><trans-unit id="1" mq:status="ManuallyConfirmed">'
        "<source>三<ph id='1'>&lt;br/&gt;</ph></source><target>три</target></trans-unit></body></file></xliff>"
    )
    (unit,) = read(io.BytesIO(memoq.encode()))
    assert (unit.text("zh"), unit.text("ru"), unit.status) == ("三", "три", "translated")


def test_old_tmx_with_lang_and_odd_dates():
    """TMX 1.1 with lang=, upper-case tags and dates of other programs."""
    text = (
        '<tmx version="1.1"><header srclang="ZH-CN"/><body><tu creationdate="2018-06-11 05:09:06 UTC" usagecount="3">'
        '<tuv lang="ru_RU"><seg>  да </seg></tuv><tuv lang="ZH-CN" changedate="20180611T050906Z"><seg>是</seg></tuv></tu></body></tmx>'
    )
    reading = read(io.BytesIO(text.encode()))
    (unit,) = reading
    assert [(variant.language, variant.text) for variant in unit.variants] == [("zh-CN", "是"), ("ru-RU", "да")]
    assert unit.variants[0].change_date == "2018-06-11T05:09:06Z"
    assert unit.extra == (Extra("tu/@usagecount", "3", "tmx"),)
    assert [problem.code for problem in reading.problems] == ["F302"]
    target = io.BytesIO()
    export([], [unit], target, ExportOptions(format="tmx", pair=("zh-CN", "ru")))
    assert 'creationdate="20180611T050906Z"' in target.getvalue().decode()
    assert 'usagecount="3"' in target.getvalue().decode()


def test_tbx_min_of_2014():
    """The older TBX-Min, with elements of its own, is read."""
    (entry,) = entries(
        '<TBX dialect="TBX-Min"><header/><body><entry id="e1"><subjectField>право</subjectField><langGroup xml:lang="ru">'
        "<termGroup><term>МИД</term><termStatus>preferred</termStatus><partOfSpeech>noun</partOfSpeech></termGroup>"
        "</langGroup></entry></body></TBX>"
    )
    term = entry.terms("ru")[0]
    assert (entry.id, entry.subject_field, term.status, term.part_of_speech) == (
        "e1",
        "право",
        Status.PREFERRED,
        "noun",
    )


def test_notes_of_tbx_min_of_2014_are_notes():
    """Its noteGrp, with note and noteValue, is a note of the term."""
    (entry,) = entries(
        '<TBX dialect="TBX-Min"><header><languages source="de" target="en"/></header><body><termEntry id="a">'
        '<langSet xml:lang="en"><tig><term>hound</term><noteGrp><note><noteValue>not blooddog</noteValue></note></noteGrp>'
        "</tig></langSet></termEntry></body></TBX>"
    )
    assert entry.terms("en")[0].note == "not blooddog"


def test_utx_lines_of_one_concept_are_one_entry():
    """UTX 1.20 names its columns by language or src and tgt; a hyphen is no part of speech."""
    text = (
        "#UTX 1.20; de/en; 2013-12-20T17:00:45; copyright: x;\n#term:de\tterm:en\tsrc:pos\ttgt:comment\tconcept ID\n"
        "Hund\tdog\tnoun\t\tC1\nHund\thound\tnoun\told\tC1\nKatze\tcat\t-\t\tC2\n"
    )
    stream = io.BytesIO(text.encode())
    stream.name = "in.utx"
    first, second = read(stream)
    assert [(s.language, [t.term for t in s.terms]) for s in first.sections] == [
        ("de", ["Hund"]),
        ("en", ["dog", "hound"]),
    ]
    assert first.terms("en")[1].note == "old"
    assert second.terms("de")[0].part_of_speech == ""


def test_further_equivalents_that_a_memory_leaves_out_are_told():
    """A memory holds one equivalent of a term."""
    body = "".join(
        f'<langSet xml:lang="{tag}">' + "".join(f"<tig><term>{term}</term></tig>" for term in terms) + "</langSet>"
        for tag, terms in (("ru", ["а"]), ("en", ["b", "c"]))
    )
    found = entries(martif(f"<termEntry>{body}</termEntry>"))
    for pair in (None, ("ru", "en")):
        report = export(found, [], io.BytesIO(), ExportOptions(format="tmx", pair=pair, multilingual=pair is None))
        assert "further equivalents" in {loss.category for loss in report.dropped}


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        *(("zh_CN", "zh-CN"), ("ZH-CN", "zh-CN"), ("zh-hans-cn", "zh-Hans-CN"), ("zh_Hans", "zh-Hans"), ("zh", "zh")),
        *(("chi", "zh"), ("cmn", "zh"), ("zho-CN", "zh-CN"), ("CHS", "zh-CN"), ("CHT", "zh-TW"), ("yue", "yue")),
        *(("rus", "ru"), ("ENU", "en-US"), ("eng-US", "en-US"), ("RU-ru", "ru-RU"), ("---", "und")),
    ],
)
def test_language_tags_as_programs_write_them(written, tag):
    """All are made what BCP 47 has for them; what is bent is told."""
    stream = io.BytesIO(
        martif(f'<termEntry><langSet xml:lang="{written}"><tig><term>a</term></tig></langSet></termEntry>').encode()
    )
    stream.name = "in.tbx"
    reading = read(stream)
    assert next(reading).sections[0].language == tag
    assert bool(reading.problems) == (written.lower() != tag.lower())


@pytest.mark.parametrize("root", ["TMX", "Martif", "XLIFF"])
def test_capitals_in_the_root_element_are_told(root):
    """XML tells capitals from small letters, and so does every other program."""
    stream = io.BytesIO(f"<{root}></{root}>".encode())
    stream.name = "in.xml"
    with pytest.raises(FormatError, match=f"write <{root.lower()}>"):
        read(stream)


def test_phrase_switches():
    """A term that Phrase forbids is deprecated, one it prefers preferred; the concept's id stands in a datum."""
    switches = "".join(
        f'<termNote type="{name}">{value}</termNote>'
        for name, value in (("forbidden", "{}"), ("preferred", "{}"), ("caseSensitive", "true"), ("exactMatch", "true"))
    )
    terms = "".join(
        f"<tig><term>{term}</term>{switches.format(forbidden, preferred)}</tig>"
        for term, forbidden, preferred in (("а", "false", "true"), ("б", "true", "false"), ("в", "false", "false"))
    )
    (entry,) = entries(
        martif(
            f'<termEntry><descrip type="conceptId">c1</descrip><langSet xml:lang="ru-ru">{terms}</langSet></termEntry>'
        )
    )
    assert entry.id == "c1"
    found = entry.terms("ru")
    assert [term.status for term in found] == [Status.PREFERRED, Status.DEPRECATED, None]
    assert {(term.case_sensitive, term.extra) for term in found} == {
        (True, (Extra("termNote:exactMatch", "true", "tbx"),))
    }
