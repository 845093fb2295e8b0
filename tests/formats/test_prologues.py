"""What stands before the first record: blanks, marks, wrong roots and namespaces get a reason of their own."""

import io
import zipfile

import pytest

from termkit.errors import FormatError
from termkit.formats import FORMATS, read
from termkit.formats.validation import validate
from termkit.model import Severity

TMX = '<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="ru"/><body/></tmx>'
READ = [one.name for one in FORMATS if one.read and one.name != "omegat"]


def opened(data, name="file"):
    """Bytes as a named stream."""
    stream = io.BytesIO(data)
    stream.name = name
    return stream


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n \n", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["", *READ])
def test_an_empty_file_is_called_empty(name, data):
    """By every reader, and where the format is not known."""
    with pytest.raises(FormatError, match="the file is empty"):
        list(read(opened(data), name))


def test_an_empty_omegat_glossary_holds_no_pair():
    """It is what OmegaT itself makes of a glossary without pairs."""
    assert list(read(opened(b""), "omegat")) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"\n{TMX}", "blanks stand before"),
        ("<tmx version='1.4'><header", "cut off"),
        ("<tmx version='1.4'", "cut off"),
        ("<tmx version=1.4>", "not well-formed"),
        ("<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx/>", "entity"),
        ("<x:tmx/>", "prefix that is declared nowhere"),
        ('<?xml version="1.0" encoding="base64"?><tmx/>', "unknown encoding 'base64'"),
        ("<map/>", "Tiled"),
        ("<nobody/>", "<nobody>"),
    ],
)
def test_why_the_first_element_cannot_be_read(text, reason):
    """The reason is told by name, not only that nobody knows the file."""
    with pytest.raises(FormatError, match=reason):
        list(read(opened(text.encode(), "in.tmx")))


@pytest.mark.parametrize("name", ["rot13", "unicode_escape", "utf-7", "idna", "hex", "nonsense"])
def test_no_xml_is_in_what_python_merely_calls_a_codec(name):
    """It is refused as an unknown encoding."""
    text = f'<?xml version="1.0" encoding="{name}"?><tmx version="1.4"><header/><body/></tmx>'
    with pytest.raises(FormatError, match="unknown encoding"):
        list(read(opened(text.encode(), "in.tmx")))


def test_a_ts_file_has_its_root():
    """Another XML given as TS is refused in clear words."""
    with pytest.raises(FormatError, match="no Qt TS file"):
        list(read(opened(TMX.encode()), "ts"))


def test_a_zip_with_a_broken_member_is_refused(tmp_path):
    """The list of a zip may be whole where its members are not."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.tmx", TMX)
    path = tmp_path / "a.zip"
    data = bytearray(buffer.getvalue())
    data[26] ^= 0xFF  # the length of the member's name, which its list has otherwise
    path.write_bytes(bytes(data))
    with pytest.raises(FormatError, match=r"a\.zip"):
        list(read(path))


XLIFF = '<xliff version="{}" {}><file original="a" source-language="en" datatype="plaintext"><body/></file></xliff>'


def errors(text):
    """The errors of a file."""
    return [one.message for one in validate(opened(text.encode(), "in.xlf")) if one.severity is Severity.ERROR]


def test_xliff_must_be_in_its_namespace():
    """Without it, or in another, no schema takes the file; XLIFF 1.1 has a namespace of its own."""
    core = "urn:oasis:names:tc:xliff:document:1."
    assert errors(XLIFF.format("1.2", f'xmlns="{core}2"')) == []
    assert errors(XLIFF.format("1.1", f'xmlns="{core}1"')) == []
    assert "no namespace" in errors(XLIFF.format("1.2", ""))[0]
    assert "urn:other" in errors(XLIFF.format("1.2", 'xmlns="urn:other"'))[0]


def test_tbx_min_of_2014_is_not_todays_tbx():
    """It is read, but not valid by ISO 30042:2019."""
    assert "TBX-Min of 2014" in errors("<TBX dialect='TBX-Min'><header/><body/></TBX>")[0]
