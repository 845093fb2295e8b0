"""The steps that find names, in their order, and the run of all of them over documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from termkit.mining.names.assemble import assemble
from termkit.mining.names.bodies.companies import find_companies
from termkit.mining.names.bodies.finding import find_organisations
from termkit.mining.names.bodies.undertakings import find_undertakings
from termkit.mining.names.documents.bare_titles import find_bare_titles
from termkit.mining.names.documents.headings import find_headings
from termkit.mining.names.documents.marked_titles import find_decisions, find_marked_titles
from termkit.mining.names.documents.signed_lists import find_signed_lists
from termkit.mining.names.gazetteer.finding import find_known
from termkit.mining.names.gazetteer.lesser_places import find_lesser_places
from termkit.mining.names.links.abbreviations import find_contracted, find_defined, hold_defined
from termkit.mining.names.marks import hold_marks, hold_quotes
from termkit.mining.names.page import Mention, Page, pages
from termkit.mining.names.persons.appointments import find_appointed
from termkit.mining.names.persons.bare_names import find_bare_names
from termkit.mining.names.persons.bylines import find_bylines
from termkit.mining.names.persons.finding import find_persons
from termkit.mining.names.persons.lists import find_listed_persons
from termkit.mining.names.persons.met import find_met
from termkit.mining.names.persons.offices import find_offices, hold_offices
from termkit.mining.names.persons.subjects import find_subjects
from termkit.mining.names.places.behind_province import find_behind_province
from termkit.mining.names.places.finding import find_places
from termkit.mining.names.places.port_lists import find_port_lists
from termkit.mining.names.places.ports import find_ports, find_shared_ports
from termkit.mining.names.places.routes import find_routes
from termkit.mining.names.projects.congresses import find_congresses
from termkit.mining.names.projects.finding import find_projects
from termkit.mining.names.projects.quoted import find_quoted, find_unquoted
from termkit.mining.names.projects.years import find_years
from termkit.mining.names.states.letter_bodies import find_letter_bodies
from termkit.mining.names.states.parties import find_parties
from termkit.mining.sharing import all_found, parts
from termkit.model import Candidate, Document

STEPS = (
    find_known,
    hold_marks,
    find_marked_titles,
    find_decisions,
    hold_offices,
    find_persons,
    find_appointed,
    find_bylines,
    find_subjects,
    find_met,
    find_listed_persons,
    find_port_lists,
    find_lesser_places,
    find_behind_province,
    find_places,
    hold_defined,
    find_routes,
    hold_quotes,
    find_ports,
    find_parties,
    find_shared_ports,
    find_quoted,
    find_companies,
    find_years,
    find_undertakings,
    find_organisations,
    find_letter_bodies,
    find_signed_lists,
    find_bare_titles,
    find_projects,
    find_congresses,
    find_bare_names,
    find_unquoted,
    find_contracted,
    find_defined,
    find_headings,
    find_offices,
)
"""In this order: each step may rely on the words that the steps before it have made of the text."""


def mine_names(documents: Sequence[Document]) -> list[Candidate]:
    """The names of the documents, best first, each with all its occurrences; titles of office come as concepts."""
    unread = [page for document in documents for page in pages(document)]
    size = sum(len(page.text) for page in unread)
    shares = [unread[share] for share in parts(len(unread), size)]
    for page, studied in zip(unread, all_found([partial(_studied, share) for share in shares], size), strict=True):
        page.mentions, page.edges = studied
    return assemble(unread)


def _studied(unread: Sequence[Page]) -> Iterator[tuple[list[Mention], frozenset[int]]]:
    """All names of some pages, and the edges of their words."""
    for page in unread:
        for step in STEPS:
            step(page)
        yield page.mentions, page.edges
