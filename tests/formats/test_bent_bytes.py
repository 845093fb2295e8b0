"""Whatever happens to the bytes of a file, it is read, or refused in termkit's own words; nothing else comes out."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.errors import FormatError
from termkit.formats import FORMATS, ExportOptions, export, named, read
from termkit.formats.validation import validate

CASES = Path(__file__).parent.parent / "cases" / "formats"
ENTRY = (CASES / "full_entry.xml").read_text(encoding="utf-8")
ALIKE = "".join(ENTRY.replace("{n}", str(number)) for number in range(1, 4))
TS = b"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru"><context><name>A</name>
<message numerus="yes"><source>%n</source><translation><numerusform>a</numerusform></translation></message>
</context></TS>"""
READ = [one.name for one in FORMATS if one.read]
CODECS = ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "gb18030", "cp1251", "utf-7"]
PUT_IN = [
    *(b"<", b">", b"&", b'"', b"'", b"]]>", b"<!--", b"-->", b"<![CDATA[", b"<?x ?>", b"/>", b"</", b"\0", b"\x0b"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc3", b"&#0;", b"&#xD800;", b"&nope;", b"\t", b"\r", b"\n\n"),
    *(b'<!DOCTYPE x [<!ENTITY a "b">]>', b' encoding="rot13"', b' encoding="utf-16"', b' xmlns="urn:x"', b"x:"),
    *(b"-1", b"99999999999999999999", b"1e400", b"|", b";", b",", b"{", "\u202e".encode(), "😀".encode()),
]
CHANGES = st.one_of(
    st.tuples(st.just("cut off"), st.floats(0, 1)),
    st.tuples(st.just("cut out"), st.floats(0, 1), st.integers(1, 400)),
    st.tuples(st.just("put in"), st.floats(0, 1), st.sampled_from(PUT_IN)),
    st.tuples(st.just("again"), st.floats(0, 1), st.integers(1, 1000)),
    st.tuples(st.just("byte"), st.floats(0, 1), st.integers(0, 255)),
    st.tuples(st.just("codec"), st.sampled_from(CODECS)),
)


def in_format(name):
    """Three full entries, and the units of a small memory, in a format."""
    entries = list(read(io.BytesIO(f"<martif><text><body>{ALIKE}</body></text></martif>".encode())))
    units = list(read(CASES / "ordinary.tmx"))
    target = io.BytesIO()
    export(entries, units, target, ExportOptions(format=name, pair=("zh-CN", "ru") if named(name).pairwise else None))
    return target.getvalue()


WHOLE = {one.name: in_format(one.name) for one in FORMATS if one.read and one.write} | {"ts": TS}


def bent(data, changes):
    """The bytes with the changes made, one after another."""
    for what, *values in changes:
        place = int(values[0] * len(data)) if isinstance(values[0], float) else 0
        if what == "cut off":
            data = data[:place]
        elif what == "cut out":
            data = data[:place] + data[place + values[1] :]
        elif what == "put in":
            data = data[:place] + values[1] + data[place:]
        elif what == "again":
            data = data[:place] + data[place : place + values[1]] + data[place:]
        elif what == "byte":
            data = data[:place] + bytes([values[1]]) + data[place + 1 :]
        else:
            data = data.decode("utf-8", "replace").encode(values[0], "replace")
    return data


def opened(data, name):
    """The bytes as a file of the format's name."""
    stream = io.BytesIO(data)
    stream.name = f"in{named(name).suffixes[0]}"
    return stream


@settings(max_examples=300, deadline=None)
@given(
    name=st.sampled_from(sorted(WHOLE)), other=st.sampled_from(READ), changes=st.lists(CHANGES, min_size=1, max_size=4)
)
def test_bent_bytes_are_read_or_refused(name, other, changes):
    """By the reader that is found, by the one that is named, by any other, and by the validator."""
    data = bent(WHOLE[name], changes)
    for wanted in ("", name, other):
        with suppress(FormatError):
            list(read(opened(data, name), wanted))
    validate(opened(data, name))


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_the_whole_files_are_read(name):
    """The files of this test hold something to be bent."""
    assert list(read(opened(WHOLE[name], name), name))
