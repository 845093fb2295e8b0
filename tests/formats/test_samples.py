"""Files of other programs: each is read whole, or refused for the right reason."""

import pytest

from termkit.errors import FormatError
from termkit.formats import read
from termkit.model import TranslationUnit

pytestmark = pytest.mark.shared
REFUSED = {
    "BadFiles_Astronomy_DCA-Bad2.tbx": "closing tag",
    "ImportTBXTest0.tbx": "empty",
    "notWellformed": "closing tag",
}


def test_every_sample_is_read_or_rightly_refused(shared):
    """Only files that are empty or not well-formed are refused; every other gives records, or says that it has none."""
    wrong = []
    for path in sorted((shared / "samples").rglob("*")):
        if not path.is_file() or path.suffix == ".md":
            continue
        reason = next((said for name, said in REFUSED.items() if name in path.name), "")
        try:
            reading = read(path)
            count = sum(1 for _ in reading)
        except FormatError as error:
            if not reason or reason not in error.message:
                wrong.append((path.name, error.message))
            continue
        if reason or (not count and not reading.problems):
            wrong.append((path.name, count))
    assert wrong == []


COUNTS = {
    "suse-termweb/TBX_multilingual_for_Weblate_suse-glossary.xml": 1349,
    "heartsome-tmxeditor/base_plugins_net.heartsome.xml_testSrc_net_heartsome_xml_vtdimpl_test_utf-16be.tmx": 2,
    "opentm2/AutoTestSuite_TESTDATA_GENERAL_BASEAPITEST_BASEAPITEST004.TMX": None,
    "omegat/src/test/resources/data/tmx/test-match-stat-en-ca11.tmx": None,
    "byu-tbxv3/GoodFiles_TBX-Basic_v3_Samples_DCT_James_Termbase_Cleaned_dct.tbx": None,
    "tbx2rdf/samples_other_fromSDL_tbx.tbx": None,
}


@pytest.mark.parametrize("name", COUNTS)
def test_as_many_records_as_the_file_has(shared, name):
    """No entry or unit is passed over: as many come as the file has elements of them."""
    path = shared / "samples" / name
    data = path.read_bytes().replace(b"\0", b"")
    elements = sum(data.count(tag) for tag in (b"<tu>", b"<tu ", b"<tu\r", b"<termEntry", b"<conceptEntry"))
    assert sum(1 for _ in read(path)) == (COUNTS[name] or elements)


def test_inline_elements_are_kept_and_flattened(shared):
    """The compliance kit's inline elements stay in `inline`; the text is without their codes."""
    path = shared / "samples/omegat/src/test/resources/data/tmx/TMXComplianceKit/ImportTest2A.tmx"
    units = [unit for unit in read(path) if isinstance(unit, TranslationUnit)]
    first = next(variant for unit in units for variant in unit.variants if variant.inline)
    assert "<" in first.inline
    assert "<" not in first.text.replace("<", "", first.text.count("< "))
