"""Newspapers, agencies and sites that report: 华夏经纬网|讯; agencies by the letter of their state: 白|通社."""

from __future__ import annotations

import re

from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import letters
from termkit.model import Kind

LONGEST = 8
OUTLET = re.compile("(?<=[网社报])(?:讯(?=[:(, ])|(?=[0-9]{1,2}日(?:报道|刊文|刊登|发表|援引)))")
AGENCY = re.compile("(?<=[\u4e00-\u9fff])通社(?![会区团])")
REPORTER = re.compile("(?:^|(?<=[\n(,、。 据]))(?![本该])(?:(?!据)[\u4e00-\u9fff]){2,6}(?<![联官外本])[网社报]$")
HOUSE = re.compile("(?<=报)社(?![论会区交长评])")


def find_outlets(page: Page) -> None:
    """The newspaper, agency or site that reports: 华夏经纬网|讯."""
    for match in OUTLET.finditer(page.text):
        name = REPORTER.search(page.text, max(0, match.start() - LONGEST), match.start())
        if name and not any(atom.label == "ORG" for atom in page.atoms(*name.span())):
            page.add(*name.span(), Kind.ORGANISATION, "news outlet", 0.85, label="ORG")
    for match in HOUSE.finditer(page.text):
        if paper := page.ending_at(match.start(), "ORG"):
            page.add(paper.start, match.end(), Kind.ORGANISATION, "newspaper's house", 0.85, label="ORG")
    for match in AGENCY.finditer(page.text):
        start = match.start() - 1
        if page.text[start] in letters() and not any(atom.label == "ORG" for atom in page.atoms(start, match.end())):
            page.add(start, match.end(), Kind.ORGANISATION, "news outlet", 0.85, label="ORG")
