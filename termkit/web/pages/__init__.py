"""The pages: one file for each view of the house."""

from termkit.web.pages import bitexts, conflicts, dashboard, documents, entries, exports, queue

ROUTES = (
    *queue.ROUTES,
    *entries.ROUTES,
    *documents.ROUTES,
    *bitexts.ROUTES,
    *conflicts.ROUTES,
    *dashboard.ROUTES,
    *exports.ROUTES,
)
