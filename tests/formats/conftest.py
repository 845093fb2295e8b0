"""The official schemas, for cross-checks, where the shared material is present."""

import re
from pathlib import Path

import pytest
from lxml import etree


class Local(etree.Resolver):
    """Answers requests for the W3C's xml.xsd and the like with the copy in the schema folder; nothing is fetched."""

    def __init__(self, folder):
        self.folder = folder

    def resolve(self, url, public_id, context):
        name = url.rpartition("/")[2]
        found = next(iter(sorted(self.folder.rglob(name))), None)
        return self.resolve_filename(str(found), context) if found else self.resolve_string("", context)


KNOWN = {}


def once(make, place, kind=""):
    """The schema at a place, read the first time only."""
    if (place, kind) not in KNOWN:
        KNOWN[place, kind] = make(place)
    return KNOWN[place, kind]


class Schemas:
    """Opens the official schemas by kind, once each."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def dtd(self, name):
        return once(etree.DTD, str(self.folder / name))

    def rng(self, name):
        return once(lambda place: etree.RelaxNG(etree.parse(place)), str(self.folder / name), "rng")

    def xsd(self, name):
        return once(self.read_xsd, self.folder / name)

    def read_xsd(self, place):
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(Local(place.parent))
        text = re.sub(r'schemaLocation="[^"]*/', 'schemaLocation="', place.read_text(encoding="utf-8-sig"))
        return etree.XMLSchema(etree.fromstring(text.encode(), parser, base_url=str(place)))

    def of(self, tree):
        """The schemas that judge a document, by its root, type and version."""
        root = tree.getroot()
        name, version = etree.QName(root).localname, root.get("version", "")
        if name == "martif":
            if root.get("type") == "TBX-Basic":
                return [self.dtd("tbx2/basic/TBXBasiccoreStructV02.dtd"), self.rng("tbx2/basic/TBXBasicRNGV02.rng")]
            return [self.dtd("tbx2/default/TBXcoreStructV02.dtd"), self.rng("tbx2/default/TBX_RNGV02.rng")]
        if name == "tmx":
            short = version.replace(".", "")[:2]
            short = short if short in {"11", "12", "13"} else "14"
            xsd = [self.xsd(f"tmx/omegat/omegat_tmx{short}.xsd")] if short in {"11", "14"} else []
            return [self.dtd(f"tmx/openxliff/tmx{short}.dtd"), *xsd]
        if name == "xliff":
            second = version.startswith("2")
            return [self.xsd("xliff/2.1/xliff_core_2.0.xsd" if second else "xliff/1.2/xliff-core-1.2-transitional.xsd")]
        return [self.rng("tbx3/core/CoreRNG_TBXcoreStructV03.rng")]

    def errors(self, path):
        """What the official schemas say against a file: an empty list for a valid one."""
        try:
            tree = etree.parse(str(path), etree.XMLParser(no_network=True, resolve_entities="internal"))
        except etree.XMLSyntaxError as error:
            return [str(error)]
        found = []
        for schema in self.of(tree):
            if not schema.validate(tree):
                found += [f"{error.line}: {error.message}" for error in schema.error_log]
        return found


@pytest.fixture(scope="session")
def schemas(shared):
    """The official schemas of TBX, TMX and XLIFF."""
    return Schemas(shared / "schemas")
