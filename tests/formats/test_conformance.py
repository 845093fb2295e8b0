"""What every format must pass: a round trip without loss, or with the loss reported; any Unicode; nothing; garbage."""

import io
import unicodedata
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.errors import FormatError
from termkit.formats import FORMATS, ExportOptions, export, named, read
from termkit.model import (
    ConceptEntry,
    Context,
    Extra,
    Gender,
    Kind,
    LanguageSection,
    Link,
    Relation,
    Reliability,
    Status,
    Suggestion,
    TermSection,
    TermType,
    Transaction,
    TransactionType,
    TranslationUnit,
    Variant,
)

PAIR = ("zh-CN", "ru")
LOSSLESS = ("tsv", "tbx", "tbx-linguist", "tbx2")
WRITTEN = [one.name for one in FORMATS if one.write]
BOTH_WAYS = [one.name for one in FORMATS if one.write and one.read]
UNITS = [one.name for one in FORMATS if one.write and one.carries == "units"]
READ = [one.name for one in FORMATS if one.read]

FULL = (
    ConceptEntry(
        "org-shanghai-cooperation-organization",
        Kind.ORGANISATION,
        (
            LanguageSection(
                "zh-CN",
                (
                    TermSection(
                        "上海合作组织",
                        reading="Shànghǎi Hézuò Zǔzhī",
                        type=TermType.FULL_FORM,
                        status=Status.PREFERRED,
                        part_of_speech="noun",
                        contexts=(Context("上海合作组织成员国。", "人民日报", "000", 3, 9, "2013-09-07"),),
                        note="正式名称",
                    ),
                ),
                definition="区域组织",
                definition_source="《上海合作组织宪章》",
            ),
            LanguageSection(
                "en",
                (
                    TermSection(
                        "Shanghai Cooperation Organization",
                        status=Status.PREFERRED,
                        source="sco-charter:1; un-doc",
                        reliability=Reliability.PARALLEL,
                        case_sensitive=True,
                    ),
                    TermSection("Shanghai Org", status=Status.DEPRECATED, note="kind: org", valid_to="2001"),
                ),
            ),
            LanguageSection(
                "ru",
                (
                    TermSection(
                        "Шанхайская организация сотрудничества",
                        status=Status.PREFERRED,
                        gender=Gender.FEMININE,
                        paradigm=("Шанхайская организация сотрудничества", "Шанхайской организации сотрудничества"),
                        geographical_usage="RU",
                        fixed_number=True,
                        do_not_translate=True,
                        nested=True,
                        id="sco-ru-1",
                        extra=(Extra("termNote:usageStatus", "preferred", "tbx"),),
                    ),
                ),
            ),
        ),
        subject_field="дипломатия",
        definition="An international organisation; <members> & observers",
        definition_source="UN",
        note="note: two\nlines",
        valid_from="2001-06-15",
        links=(Link(Relation.RELATED, "abbr-sco", "short form"), Link(Relation.PART_OF, "elsewhere")),
        transactions=(Transaction(TransactionType.ORIGINATION, "2020-01-31", "И. И. Иванов"),),
        extra=(Extra("admin:projectSubset", "Ω", "tbx"), Extra("descrip:ownField", "x < y", "tbx")),
    ),
    ConceptEntry(
        "abbr-sco",
        Kind.ABBREVIATION,
        (
            LanguageSection("zh-CN", (TermSection("上合组织", status=Status.PREFERRED),)),
            LanguageSection("en", (), (Suggestion("SCO", "composition", 0.75, "by hand"),)),
            LanguageSection("ru", (TermSection("ШОС", status=Status.PREFERRED),)),
        ),
        links=(Link(Relation.ABBREVIATES, "org-shanghai-cooperation-organization"),),
    ),
    ConceptEntry(
        "formula-smp",
        Kind.FORMULA,
        (
            LanguageSection("zh-CN", (TermSection("𠀀𠀁字", status=Status.ADMITTED),)),
            LanguageSection("ru", (TermSection("знак 😀 “кавычки”"),)),
            LanguageSection("en", (TermSection("'=1+1"), TermSection("=cmd|calc"))),
        ),
    ),
)
MEMORY = (
    TranslationUnit(
        (Variant("zh-CN", "我们 < 他们 & “你们”"), Variant("ru", "Мы, вы и 😀")),
        "u1",
        document="000",
        date="2013-09-07",
        position=3,
        status="final",
        origin="alignment",
        properties=(("x-kind", "formula"),),
        notes=("примечание",),
        creation_date="2020-01-31T12:00:00Z",
        creation_id="me",
    ),
    TranslationUnit((Variant("zh-CN", "只有中文"), Variant("ru", "")), "u2"),
)


def written(entries, name, units=(), **options):
    """Bytes and report of an export to memory; formats of one pair get the pair."""
    target = io.BytesIO()
    pair = PAIR if named(name).pairwise else None
    report = export(entries, units, target, ExportOptions(format=name, **{"pair": pair, **options}))
    return target.getvalue(), report


def opened(data, name):
    """The bytes as a file of the format's name."""
    stream = io.BytesIO(data)
    stream.name = f"file{named(name).suffixes[0]}"
    return stream


def back(data, name):
    """The records that the format reads."""
    return list(read(opened(data, name), format=name))


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_full_base_comes_back_whole(name):
    """The lossless formats give back every datum of the model, and report nothing lost."""
    data, report = written(list(FULL), name, with_suggestions=True)
    assert report.dropped == ()
    assert report.entries == 3
    assert back(data, name) == list(FULL)


@pytest.mark.parametrize("name", [name for name in BOTH_WAYS if name not in LOSSLESS])
def test_what_does_not_come_back_is_reported(name):
    """Where a format cannot carry a datum of the entries, the report names a category for it, with an example."""
    data, report = written(list(FULL), name, with_suggestions=True)
    if back(data, name) != list(FULL):
        assert report.dropped
        assert all(loss.count and loss.category for loss in report.dropped)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_every_pair_of_terms_comes_back(name):
    """Whatever else is lost, each concept's preferred source and target terms are read back as they were."""
    data, _ = written(list(FULL), name, with_suggestions=True)
    found = set()
    for record in back(data, name):
        if isinstance(record, TranslationUnit):
            found.add(tuple(variant.text for variant in record.variants))
        else:
            found.add((record.preferred("zh").term, record.preferred("ru").term))
    assert {("上海合作组织", "Шанхайская организация сотрудничества"), ("上合组织", "ШОС")} <= found


@pytest.mark.parametrize("name", ["tmx", "xliff", "xliff2"])
def test_a_memory_comes_back(name):
    """Texts, ids, states, notes and documents of units come back; what does not is reported."""
    data, report = written([], name, MEMORY)
    first = back(data, name)[0]
    assert [variant.text for variant in first.variants] == ["我们 < 他们 & “你们”", "Мы, вы и 😀"]
    assert (first.id, first.document, first.status, first.notes) == ("u1", "000", "final", ("примечание",))
    if first != MEMORY[0]:
        assert report.dropped


def test_tmx_keeps_every_datum_of_a_unit():
    """TMX gives back a unit whole, and drops and reports the one without a target."""
    data, report = written([], "tmx", MEMORY)
    assert back(data, "tmx") == [MEMORY[0]]
    assert [(loss.category, loss.count) for loss in report.dropped] == [("unit without ru", 1)]


@pytest.mark.parametrize("name", WRITTEN)
def test_an_empty_base_is_a_file_or_a_clear_refusal(name):
    """Nothing written is a file that reads as nothing."""
    data, report = written([], name)
    assert report.entries == report.units == 0
    if named(name).read and data.strip():
        with suppress(FormatError):
            records = back(data, name)
            assert all(not record.variants[0].text for record in records if isinstance(record, TranslationUnit))


STRICT = [name for name in READ if name not in {"csv", "tsv", "omegat", "utx", "po"}]


@pytest.mark.parametrize("name", STRICT)
@pytest.mark.parametrize(
    "garbage", [b"\x00\x01\x02\xff\xfe garbage", b"PK\x03\x04 no zip", b"<a><b></a>", "<嗯".encode()]
)
def test_garbage_is_refused_with_its_file(name, garbage):
    """Bytes that are no file of the format raise FormatError with the file's name."""
    with pytest.raises(FormatError, match="file"):
        back(garbage, name)


@pytest.mark.parametrize("name", ["csv", "tsv", "omegat", "utx", "po"])
def test_garbage_in_a_text_format_is_read_or_refused(name):
    """Text that is no table of the format raises nothing but FormatError."""
    for garbage in (b"\x00\x01\x02\xff\xfe garbage", b"\xff" * 10, "嗯".encode(), b'"\n"', b"\t\t\n\t"):
        with suppress(FormatError):
            back(garbage, name)


@pytest.mark.parametrize("name", ["tbx", "tbx2", "tmx", "xliff", "xliff2", "multiterm"])
def test_the_line_of_a_fault_is_told(name):
    """A file that breaks off in its third line says so."""
    data, _ = written(list(FULL), name, with_suggestions=True)
    broken = b"\n".join(data.split(b"\n")[:3]) + b"<"
    with pytest.raises(FormatError) as caught:
        back(broken, name)
    assert caught.value.line == 3


@pytest.mark.parametrize("name", WRITTEN)
def test_the_same_base_gives_the_same_bytes(name):
    """No time of writing, no order of chance in a file."""
    assert written(list(FULL), name)[0] == written(list(FULL), name)[0]


@pytest.mark.parametrize("name", [name for name in BOTH_WAYS if name not in {"xlsx"}])
def test_illegal_characters_are_dropped_and_reported(name):
    """A vertical tab from a word processor, U+FFFE and a lone surrogate stop no export and are counted."""
    term = TermSection("甲\x0b乙", status=Status.PREFERRED)
    entry = ConceptEntry(
        "c-1", None, (LanguageSection("zh-CN", (term,)), LanguageSection("ru", (TermSection("а\ufffeб\ud800"),)))
    )
    data, report = written([entry], name)
    assert any(loss.category == "illegal character" for loss in report.dropped) or name in {"omegat", "utx"}
    assert "甲" in data.decode()
    assert "\x0b" not in data.decode()


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_text_is_written_in_nfc(name):
    """Decomposed letters and compatibility ideographs are composed, so that matching programs find them."""
    entry = ConceptEntry(
        "c-1",
        None,
        (
            LanguageSection("zh-CN", (TermSection("\uf900字"),)),
            LanguageSection("ru", (TermSection(unicodedata.normalize("NFD", "Ёлкий")),)),
        ),
    )
    data, _ = written([entry], name)
    record = back(data, name)[0]
    texts = (
        [v.text for v in record.variants]
        if isinstance(record, TranslationUnit)
        else [
            record.terms("zh")[0].term,
            record.terms("ru")[0].term,
        ]
    )
    assert texts == ["豈字", "Ёлкий"]


PRINTED = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="|\ufeff\ufffe\uffff"),
        min_size=1,
        max_size=12,
    )
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(lambda text: text and " ".join(text.split()) == text)
)
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,6}", fullmatch=True)
DATES = st.dates().map(str)
MAYBE = st.one_of(st.just(""), PRINTED)
CONTEXTS = st.builds(
    Context, text=PRINTED, source=MAYBE, document=st.one_of(st.just(""), NAMES), date=st.one_of(st.just(""), DATES)
)
TERMS = st.builds(
    TermSection,
    term=PRINTED,
    reading=MAYBE,
    type=st.sampled_from([None, *TermType]),
    status=st.sampled_from([None, *Status]),
    part_of_speech=st.sampled_from(["", "noun", "verb", "other", "preposition", "properNoun"]),
    gender=st.sampled_from([None, *Gender]),
    paradigm=st.lists(PRINTED, max_size=2).map(tuple),
    fixed_number=st.booleans(),
    case_sensitive=st.booleans(),
    geographical_usage=MAYBE,
    valid_from=st.one_of(st.just(""), DATES),
    source=MAYBE,
    reliability=st.sampled_from([None, *Reliability]),
    note=MAYBE,
    contexts=st.lists(CONTEXTS, max_size=2).map(tuple),
)
SECTIONS = st.dictionaries(
    st.sampled_from(["zh-CN", "en", "ru", "kk", "zh-TW", "sr-Latn"]),
    st.tuples(st.lists(TERMS, max_size=3), MAYBE),
    max_size=4,
).map(
    lambda found: tuple(
        LanguageSection(tag, tuple(terms), definition=said if terms else "") for tag, (terms, said) in found.items()
    )
)
ENTRIES = st.lists(
    st.builds(
        ConceptEntry,
        id=NAMES,
        kind=st.sampled_from([None, *Kind]),
        sections=SECTIONS,
        subject_field=MAYBE,
        definition=MAYBE,
        note=MAYBE,
        valid_from=st.one_of(st.just(""), DATES),
        links=st.lists(st.builds(Link, st.sampled_from(Relation), NAMES, MAYBE), max_size=2).map(tuple),
        transactions=st.lists(st.builds(Transaction, st.sampled_from(TransactionType), DATES, MAYBE), max_size=2).map(
            tuple
        ),
    ),
    max_size=3,
    unique_by=lambda entry: entry.id,
)


def in_order(entry):
    """The entry with filled sections first, as formats that cannot place an empty one give it back."""
    return replace(entry, sections=tuple(sorted(entry.sections, key=lambda section: not section.terms)))


@pytest.mark.parametrize("name", LOSSLESS)
@settings(max_examples=15)
@given(entries=ENTRIES)
def test_any_base_comes_back_or_its_loss_is_reported(name, entries):
    """Whatever a base holds, it comes back from a lossless format, or the report says what did not."""
    data, report = written(entries, name)
    found = back(data, name) if entries else []
    if report.lossless:
        assert [in_order(entry) for entry in found] == [in_order(entry) for entry in entries]
    else:
        assert len(found) <= len(entries)


@pytest.mark.parametrize("name", [name for name in BOTH_WAYS if name not in LOSSLESS and name not in {"po", "xlsx"}])
@settings(max_examples=6)
@given(entries=ENTRIES)
def test_any_base_can_be_written_and_read_again(name, entries):
    """No base makes a writer or its reader fail."""
    data, _ = written(entries, name)
    with suppress(FormatError):
        back(data, name)
