"""Our own validator against the official schemas: the same verdict on every file there is, and on what we write."""

from copy import deepcopy
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from termkit.formats import ExportOptions, convert, export, read
from termkit.formats.validation import validate
from termkit.model import Severity

pytestmark = pytest.mark.shared
LARGE = 150_000
"""Bytes from which a sample only repeats what smaller ones show."""
CORE = "urn:iso:std:iso:30042:ed-2"
SCHEMATRON = {"TBX-Basic": "basic/TBX-Basic_DCA.sch", "TBX-Min": "min/TBX-Min_DCA.sch"}
SCHEMATRON |= {"TBX-Linguist": "linguist/TBX-Linguist_DCA.sch", "TBX-Core": "core/TBX-Core.sch"}
SCH = "{http://purl.oclc.org/dsdl/schematron}"


def files(shared):
    """All samples, golden files and test files of the standard."""
    for folder, pattern in (("samples", "*"), ("clients/golden", "*.t[bm]x"), ("schemas/tbx3", "*.tbx")):
        for path in sorted((shared / folder).rglob(pattern)):
            if path.is_file() and path.suffix.lower() in {".tbx", ".tmx", ".xml"}:
                yield path
    ours = sorted((Path(__file__).parent.parent / "cases" / "formats" / "programs").glob("*.t[bm]x"))
    yield from (path for path in ours if path.name != "min2014.tbx")  # its schema is not at hand


def errors(path):
    """What our validator calls an error."""
    return [f"{one.line}: {one.message}" for one in validate(path) if one.severity is Severity.ERROR]


def structural(path):
    """Our errors without those of the dialects' rules, which RELAX NG does not judge."""
    version_3 = b"<tbx" in path.read_bytes()[:4000]
    ruled = ("F311", "F312", "F313", "F314", "F315", "F316", "F317", "F402") if version_3 else ()
    return [one for one in validate(path) if one.severity is Severity.ERROR and one.code not in ruled]


class Rules:
    """The Schematron of a dialect, rule by rule in XPath 2: SchXslt is not at hand, saxonche is."""

    def __init__(self, place):
        saxonche = pytest.importorskip("saxonche", reason="saxonche is not installed")
        self.processor = saxonche.PySaxonProcessor(license=False)
        self.patterns = [
            [
                (rule.get("context"), [one.get("test") for one in rule.iter(f"{SCH}assert")])
                for rule in pattern.iter(f"{SCH}rule")
            ]
            for pattern in etree.parse(str(place)).getroot().iter(f"{SCH}pattern")
        ]

    def broken(self, path):
        """The tests that fail; a node is judged by the first rule of a pattern that matches it."""
        xpath = self.processor.new_xpath_processor()
        xpath.declare_namespace("tbx", CORE)
        xpath.set_context(xdm_item=self.processor.parse_xml(xml_file_name=str(path)))
        found = []
        for pattern in self.patterns:
            earlier = []
            for context, tests in pattern:
                nodes = " | ".join(f"//{part.strip()}" for part in context.split("|"))
                taken = f"({nodes}) except ({' | '.join(earlier)})" if earlier else nodes
                earlier.append(nodes)
                for test in tests:
                    result = xpath.evaluate_single(f"count(({taken})[not({test})])")
                    if int(result.string_value):
                        found.append(test)
        return found


def test_the_same_verdict_as_dtd_relax_ng_and_xsd(shared, schemas):
    """For every file the structure is right for us exactly when it is for the official schemas."""
    seen, different = 0, []
    for path in files(shared):
        seen += 1
        official, own = schemas.errors(path), structural(path)
        if bool(official) != bool(own):
            different.append((path.name, official[:2], own[:2]))
    assert seen > 160
    assert different == []


GOLDEN = ("good.tmx", "good_v2_basic.tbx", "good_v3_basic.tbx", "good_v3_linguist.tbx")
VALUES = ("c1", "zh_CN", "ru", "definition", "context", "note", "x", "", "preferredTerm-admn-sts", "20260101T000000Z")
NAMES = ("id", "type", "target", "lang", "{http://www.w3.org/XML/1998/namespace}lang", "state", "srclang", "version")


def bent(tree, draw):
    """The tree with one element removed, doubled, moved, emptied or with an attribute changed."""
    elements = [one for one in tree.iter() if isinstance(one.tag, str)][1:]
    one, other = draw(st.sampled_from(elements)), draw(st.sampled_from(elements))
    change = draw(st.sampled_from(["drop", "double", "copy", "attribute", "strip", "text", "turn"]))
    if change == "drop":
        one.getparent().remove(one)
    elif change == "double":
        one.addnext(deepcopy(one))
    elif change == "copy":
        other.insert(draw(st.integers(0, len(other))), deepcopy(one))
    elif change == "attribute":
        one.set(draw(st.sampled_from(NAMES)), draw(st.sampled_from(VALUES)))
    elif change == "strip":
        for name in list(one.attrib)[:1]:
            del one.attrib[name]
    elif change == "text":
        one.text = draw(st.sampled_from(VALUES))
    else:
        one[:] = reversed(list(one))


HURRIED = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


@settings(max_examples=250, deadline=None, suppress_health_check=HURRIED)
@given(data=st.data())
def test_the_same_verdict_on_files_that_are_bent_anywhere(shared, schemas, tmp_path, data):
    """A golden file with one thing changed is valid for us exactly when it is for the official schemas."""
    name = data.draw(st.sampled_from(GOLDEN))
    tree = etree.parse(str(shared / "clients/golden" / name))
    bent(tree, data.draw)
    path = tmp_path / "bent.xml"
    path.write_bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8"))
    assert bool(schemas.errors(path)) == bool(structural(path))


@pytest.mark.parametrize("dialect", SCHEMATRON)
def test_the_same_verdict_as_the_schematron(shared, schemas, dialect):
    """For every DCA file of a dialect the rules are kept for us exactly when they are for the Schematron.

    But for the picklist of transactionType, which a slip in the published Basic rules switches off.
    """
    rules = Rules(shared / "schemas/tbx3" / SCHEMATRON[dialect])
    seen, different = 0, []
    for path in files(shared):
        text = path.read_bytes()[:3000]
        if b"<tbx" not in text or f'"{dialect}"'.encode() not in text or b'"dct"' in text or schemas.errors(path):
            continue
        seen += 1
        own = [one for one in errors(path) if "transactionType cannot be" not in one]
        official = rules.broken(path)
        if bool(official) != bool(own):
            different.append((path.name, official[:2], own[:2]))
    assert seen > 1
    assert different == []


@pytest.mark.parametrize("name", ["tbx", "tbx-linguist", "tbx2", "tmx"])
def test_whatever_is_converted_comes_out_valid(shared, schemas, tmp_path, name):
    """Every sample of moderate size that can be read is written valid, by our rules and the official ones."""
    wrong = []
    for number, path in enumerate(path for path in files(shared) if path.stat().st_size < LARGE):
        target = tmp_path / f"{number}.{name[:3]}"
        try:
            report = convert(path, target, ExportOptions(format=name))
        except Exception as error:
            if not schemas.errors(path):
                wrong.append((path.name, str(error)))
            continue
        if report.entries + report.units == 0:
            continue
        found = [*schemas.errors(target), *errors(target)]
        if found:
            wrong.append((path.name, found[:2]))
    assert wrong == []


@pytest.mark.parametrize(("name", "suffix"), [("tbx", "tbx"), ("tbx-linguist", "tbx"), ("tbx2", "tbx"), ("tmx", "tmx")])
@pytest.mark.parametrize("which", ["countries", "persons", "ports"])
def test_our_glossaries_are_exported_valid(root, schemas, tmp_path, name, suffix, which):
    """Reviewed glossaries pass every official schema, and the Schematron's rules in our own statement of them."""
    source = root / "glossaries" / f"{which}.tsv"
    if not source.exists():
        pytest.skip(f"glossaries/{which}.tsv is not there")
    target = tmp_path / f"out.{suffix}"
    entries = list(read(source))
    report = export(entries, [], target, ExportOptions(format=name, pair=("zh-CN", "ru") if name == "tmx" else None))
    assert schemas.errors(target) == []
    assert errors(target) == []
    assert report.entries == len(entries) or name == "tmx"


@pytest.mark.parametrize("name", ["xliff", "xliff2"])
def test_xliff_is_valid(root, schemas, tmp_path, name):
    """XLIFF 1.2 and 2.1 pass the OASIS schemas."""
    target = tmp_path / "out.xlf"
    convert(root / "glossaries" / "ports.tsv", target, ExportOptions(format=name))
    assert schemas.errors(target) == []
    assert errors(target) == []


XLIFF = {
    "no id": "<trans-unit><source>a</source></trans-unit>",
    "order": '<trans-unit id="1"><target>a</target><source>b</source></trans-unit>',
    "state": '<trans-unit id="1"><source>b</source><target state="done">a</target></trans-unit>',
    "own state": '<trans-unit id="1"><source>b</source><target state="x-done">a</target></trans-unit>',
    "inline": '<trans-unit id="1"><source>b<g id="1">c</g><x/></source></trans-unit>',
    "good inline": '<trans-unit id="1"><source>b<g id="1">c</g><x id="2"/></source></trans-unit>',
    "group": '<group><note>n</note><trans-unit id="1"><source/></trans-unit></group>',
    "empty group": "<group><note>n</note></group>",
    "foreign": '<trans-unit id="1" own:a="1" xmlns:own="urn:own"><source/><own:x/></trans-unit>',
    "alt": '<trans-unit id="1"><source/><alt-trans/></trans-unit>',
    "unknown attribute": '<trans-unit id="1" foo="1"><source/></trans-unit>',
    "text": 'text<trans-unit id="1"><source/></trans-unit>',
    "datatype": '<trans-unit id="1" datatype="word"><source/></trans-unit>',
    "own datatype": '<trans-unit id="1" datatype="x-word" restype="button"><source/></trans-unit>',
    "context": '<trans-unit id="1"><source/><context-group purpose="information">'
    '<context context-type="source">a</context></context-group></trans-unit>',
    "good context": '<trans-unit id="1"><source/><context-group purpose="location">'
    '<context context-type="sourcefile">a</context></context-group></trans-unit>',
    "priority": '<trans-unit id="1"><source/><note priority="11">n</note></trans-unit>',
    "marker": '<trans-unit id="1"><source><mrk mtype="segment">a</mrk></source></trans-unit>',
    "good marker": '<trans-unit id="1"><source><mrk mtype="seg" mid="1">a</mrk></source></trans-unit>',
    "kind of code": '<trans-unit id="1"><source><x id="1" ctype="tab"/></source></trans-unit>',
    "good kind of code": '<trans-unit id="1"><source><x id="1" ctype="lb"/></source></trans-unit>',
    "qualifier": '<trans-unit id="1"><source/><target state-qualifier="mt">a</target></trans-unit>',
    "coordinates": '<trans-unit id="1" coord="1;2;3"><source/></trans-unit>',
    "good coordinates": '<trans-unit id="1" coord="1;-2;#;4" size-unit="pixel"><source/></trans-unit>',
    "file type": '<bin-unit id="1" mime-type="png"><bin-source><external-file href="a"/></bin-source></bin-unit>',
    "good file type": '<bin-unit id="1" mime-type="image/png"><bin-source><external-file href="a"/></bin-source>'
    "</bin-unit>",
}
XLIFF2 = {
    "good": '<unit id="1"><segment><source>a<ph id="1"/></source><target>b</target></segment></unit>',
    "no id": "<unit><segment><source>a</source></segment></unit>",
    "no segment": '<unit id="1"/>',
    "state": '<unit id="1"><segment state="done"><source/></segment></unit>',
    "type": '<unit id="1"><segment><source><ph id="1" type="foo"/></source></segment></unit>',
    "marker": '<unit id="1"><segment><source><mrk id="1" type="own:x">a</mrk></source></segment></unit>',
    "bad marker": '<unit id="1"><segment><source><mrk id="1" type="x">a</mrk></source></segment></unit>',
    "notes": '<unit id="1"><notes><note>a</note></notes><segment><source/></segment></unit>',
    "empty notes": '<unit id="1"><notes/><segment><source/></segment></unit>',
    "nmtoken": '<unit id="a b"><segment><source/></segment></unit>',
}


@pytest.mark.parametrize(("version", "case"), [*(("1.2", case) for case in XLIFF), *(("2.0", case) for case in XLIFF2)])
def test_the_same_verdict_on_xliff(schemas, tmp_path, version, case):
    """Small files, right and wrong, are judged as the OASIS schemas judge them."""
    path = Path(tmp_path / "in.xlf")
    core = f"urn:oasis:names:tc:xliff:document:{version}"
    if version == "1.2":
        head = '<file original="f" source-language="zh-CN" target-language="ru" datatype="plaintext"><body>'
        path.write_text(
            f'<xliff version="1.2" xmlns="{core}">{head}{XLIFF[case]}</body></file></xliff>', encoding="utf-8"
        )
    else:
        head = f'<xliff version="2.0" srcLang="zh-CN" trgLang="ru" xmlns="{core}"><file id="f">'
        path.write_text(f"{head}{XLIFF2[case]}</file></xliff>", encoding="utf-8")
    assert bool(errors(path)) == bool(schemas.errors(path)), (errors(path), schemas.errors(path))


ONLY_IN_1_2 = {
    "second id": '<trans-unit id="1"><source/></trans-unit><trans-unit id="1"><source/></trans-unit>',
    "segments": '<trans-unit id="1"><source/><seg-source/></trans-unit>',
    "alternative": '<trans-unit id="1"><source/><alt-trans><target/></alt-trans></trans-unit>',
    "equivalence": '<trans-unit id="1"><source/><target equiv-trans="maybe"/></trans-unit>',
    "note first": '<trans-unit id="1"><source/><note>a</note><count-group name="x"/></trans-unit>',
    "nameless": '<trans-unit id="1"><source/><context-group><context context-type="record">a</context>'
    "</context-group></trans-unit>",
}
WRONG_IN_1_1 = {
    "no id", "order", "state", "inline", "text", "datatype", "context", "good context", "priority", "marker",
    "good marker", "kind of code", "qualifier", "coordinates", "file type", "alt", "segments", "note first", "nameless",
}  # fmt: skip
"""What OASIS's schema of XLIFF 1.1 says; it is not among ours (translate-toolkit 3.9.1 has it in its source)."""


@pytest.mark.parametrize("case", [*XLIFF, *ONLY_IN_1_2])
def test_the_verdict_on_xliff_1_1(tmp_path, case):
    """An XLIFF 1.1 is judged by its own rules, not by those of 1.2."""
    path = tmp_path / "in.xlf"
    head = '<file original="f" source-language="zh-CN" datatype="plaintext"><body>'
    core = 'version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1"'
    path.write_text(f"<xliff {core}>{head}{(XLIFF | ONLY_IN_1_2)[case]}</body></file></xliff>", encoding="utf-8")
    assert bool(errors(path)) == (case in WRONG_IN_1_1), errors(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<sc id="a"/>x<ec startRef="a"/>', []),
        ('<sc id="a" isolated="yes"/>x<ec startRef="a"/>', ["<sc> must say isolated='no' here, or nothing"]),
        ('<sc id="a" isolated="yes"/>x', []),
        ('<sc id="a" isolated="no"/>x', ["<sc> must say isolated='yes' here, or nothing"]),
        ('x<ec id="a"/>', []),
        ("x<ec/>", ["<ec> needs id here"]),
        ('<sc id="a"/>x<ec/>', ["<ec> needs startRef here"]),
    ],
)
def test_codes_that_span_a_text_know_of_each_other(text, said):
    """Of TBX v3: a start or end code says whether the other one stands in the same text."""
    head = "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>"
    term = f"<termSec><term>x</term><note>{text}</note></termSec>"
    entry = f'<conceptEntry id="c1"><langSec xml:lang="en">{term}</langSec></conceptEntry>'
    root = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
    found = validate(BytesIO(f"{root}{head}<text><body>{entry}</body></text></tbx>".encode()))
    assert [one.message for one in found if one.code == "F317"] == said
    assert {one.code for one in found if one.severity is Severity.ERROR} <= {"F317"}
