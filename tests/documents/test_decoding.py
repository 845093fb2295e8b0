"""Encodings: found out, or refused with the place and the remedy; mojibake is never taken for text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import read_document
from termkit.documents.decoding import decode
from termkit.errors import FormatError

CHINESE = "中华人民共和国主席胡锦涛对哈萨克斯坦共和国进行国事访问。双方声明如下：“一带一路”合作，１９９２年。\n" * 4
TRADITIONAL = "中華人民共和國主席習近平對哈薩克斯坦共和國進行國事訪問。雙方聲明如下：發展戰略夥伴關係。\n" * 4
RUSSIAN = "Стороны подтверждают приверженность целям и принципам Устава Организации Объединённых Наций.\n" * 4
KAZAKH = "Қазақстан Республикасы мен Қытай Халық Республикасының бірлескен декларациясы, ұлттық мүдделер.\n" * 4
FRENCH = "La République française et la République populaire de Chine ont décidé d’étendre leur coopération.\n" * 4


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "utf-8-sig", "utf-8"),
        (CHINESE, "utf-16", "utf-16-le"),
        (CHINESE, "utf-16-le", "utf-16-le"),
        (CHINESE, "utf-16-be", "utf-16-be"),
        (CHINESE, "utf-32", "utf-32-le"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "gbk", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (KAZAKH, "utf-8", "utf-8"),
        (FRENCH, "utf-8", "utf-8"),
        (FRENCH, "cp1252", "cp1252"),
        ("SCO Charter, 2002. " * 9, "ascii", "utf-8"),
    ],
)
def test_encodings_are_found_out(text, written, found):
    """Each encoding is recognised without being told, and gives the text back without its byte order mark."""
    decoded = decode(text.encode(written), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, found)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty|nothing"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"PK\x03\x04aaaa", "ZIP"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument file: save it"),
        (bytes(range(256)) * 8, "zero byte at byte 0"),
        (b"\x00\x01\x02\x03" * 40, "text"),
        (CHINESE.encode()[:100] + b"\xff" + CHINESE.encode()[100:], r"byte 99 \(0x|byte 100 \(0x|byte 9"),
        (b"\xff\xfe" + CHINESE.encode("utf-16-le")[:-1], "UTF-16"),
        (CHINESE.strip().encode()[:-1], r"breaks off inside a character, at byte \d+: it is not whole; copy it again"),
    ],
)
def test_what_is_no_text_is_refused(data, words, tmp_path):
    """Empty, binary, foreign and broken files are refused by name, in one line."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(FormatError, match=words) as caught:
        read_document(path)
    assert caught.value.path == str(path)
    assert "\n" not in str(caught.value)


def test_the_line_of_a_broken_byte_is_named():
    """A file that is UTF-8 but for one byte is refused with the line and the byte."""
    data = CHINESE.encode().replace("“".encode(), b"\xe2\x80", 1)
    with pytest.raises(FormatError, match=r"byte \d+ \(0xE2\) is not UTF-8") as caught:
        decode(data, "a.txt")
    assert caught.value.line == 1


@pytest.mark.parametrize(
    ("text", "written", "misread"),
    [
        (CHINESE, "utf-8", "gb18030"),
        (CHINESE, "utf-8", "latin-1"),
        (CHINESE, "utf-8", "cp1252"),
        (CHINESE, "gb18030", "latin-1"),
        (CHINESE, "gb18030", "big5"),
        (TRADITIONAL, "big5", "gb18030"),
        (RUSSIAN, "utf-8", "cp1251"),
        (RUSSIAN, "utf-8", "latin-1"),
        (RUSSIAN, "cp1251", "latin-1"),
        (RUSSIAN, "koi8-r", "latin-1"),
    ],
)
@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_mojibake_is_refused(text, written, misread, errors):
    """Text that an earlier program misread and saved as good UTF-8 is refused."""
    broken = text.encode(written).decode(misread, errors)
    with pytest.raises(FormatError, match=r"mojibake|control character"):
        decode(broken.encode("utf-8"), "a.txt")


@given(st.text(alphabet="双方同意加强各领域合作，维护地区和平。\n", min_size=20, max_size=200).filter(str.strip))
def test_short_chinese_texts_in_gb18030(text):
    """GB18030 is never taken for another encoding."""
    decoded = decode(text.encode("gb18030"), "a.txt")
    assert decoded.text == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *((term, "gb18030") for term in ("习近平", "双方", "中国", "条约", "上海合作组织", "贸易结构")),
        ("聯合國", "big5"),
        ("资助恐怖主义\n发扬光大\n矿产资源\n挪威王国\n古巴共和国", "gb18030"),
        *((term, code) for term in ("Договор", "Китай", "рубль", "питьевая вода") for code in ("cp1251", "koi8-r")),
        *((term, "koi8-r") for term in ("выражать", "граждане", "королева", "обновление")),
    ],
)
def test_a_term_or_two_of_old(text, written):
    """A few characters, as they come through a pipe: Chinese before signs and letters that no word is made of."""
    assert decode(text.encode(written), "a.txt").text == text


def test_damaged_utf8_is_no_other_encoding():
    """However few bytes there are to judge by."""
    with pytest.raises(FormatError, match=r"a.txt:2: byte 19 \(0xFF\) is not UTF-8"):
        decode("双方，\n习近平".encode()[:19] + b"\xff\n", "a.txt")


def test_a_charset_that_a_page_states():
    """The charset of an HTML page decides between encodings that all could be."""
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>{CHINESE}'
    assert decode(page.encode("gb18030"), "a.html").encoding == "gb18030"


def test_an_endless_line_is_refused(monkeypatch):
    """What is no line of a text is said with its number, before hours are spent on it; many lines may be long."""
    monkeypatch.setattr("termkit.documents.decoding.LONGEST_LINE", 1000)
    assert len(decode("中国外交部发言人说。\n".encode() * 200, "a.txt").text) == 2200
    with pytest.raises(FormatError, match=r"a\.txt:2: a line of 2,000 characters"):
        decode("说。\n".encode() + "中国外交部发言人说。".encode() * 200, "a.txt")


def test_missing_file_and_directory(tmp_path):
    """A missing file and a directory are named as such."""
    with pytest.raises(FormatError, match="no such file"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(FormatError, match="directory"):
        read_document(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "日本国と中華人民共和国は、両国の関係を発展させる。" * 3,
        "საქართველო და ჩინეთი" * 5,
        "대한민국과 중화인민공화국은" * 5,
    ],
)
def test_other_scripts_are_no_mojibake(text):
    """Japanese, Georgian and Korean in UTF-8 are text."""
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_stray_control_characters_are_layout(tmp_path, encoding):
    """What a word processor left (its hyphens, a broken field) hides no term, and shifts no place."""
    path = tmp_path / "a.txt"
    path.write_bytes("双方坚持一个中\x02国原则，愿在上海\x1f合作组织框架内加强合作。".encode(encoding))
    document = read_document(path)
    assert document.text.strip() == "双方坚持一个中国原则，愿在上海合作组织框架内加强合作。"
    start = document.text.index("上海合作组织")
    assert document.raw[document.offsets[start]] == "上"


@pytest.mark.parametrize("text", ["双方同意\x00加强合作。", "双\x01方\x02同\x03意\x04加\x05强\x06合作。"])
def test_a_zero_or_many_control_characters_are_no_text(text):
    """A damaged file is refused as before."""
    with pytest.raises(FormatError, match="control character"):
        decode(text.encode(), "a.txt")
