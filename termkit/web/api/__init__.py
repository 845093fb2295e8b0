"""The JSON API under /api: openapi.json describes it, and is tested against this."""

from termkit.web.api import bitexts, conflicts, verbs

ROUTES = (*verbs.ROUTES, *bitexts.ROUTES, *conflicts.ROUTES)
