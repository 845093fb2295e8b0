"""The review page under load: 100,000 candidates and 10,000 entries; server time of first paint and of every action.

    python benchmarks/review.py [CANDIDATES [ENTRIES]]

The base is synthetic: candidates are made of real pieces (terms of the project's own glossaries, joined), spread over
800 documents, so that search, filters and pages meet the lengths and scripts of real ones.  Times are milliseconds:
of whole requests over loopback, and of the processor inside the server (which a busy machine changes less); the memory
is the server's, before and after.
"""

import argparse
import json
import os
import random
import statistics
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import psutil
import uvicorn
from review_base import DOCUMENTS, make

from termkit.model import Kind
from termkit.web.app import create_app

TOKEN = "benchmark"
LIMIT = 200.0
ROUNDS = 60


def serve(path):
    """Serve the base in a process of its own; gives its id and port."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        server = uvicorn.Server(uvicorn.Config(create_app(path, TOKEN), port=0, log_level="error", lifespan="off"))
        threading.Thread(target=tell, args=(server, write), daemon=True).start()
        server.run()
        os._exit(0)
    return process, int(os.read(read, 16))


def tell(server, write):
    while not server.started:
        time.sleep(0.05)
    os.write(write, str(server.servers[0].sockets[0].getsockname()[1]).encode())


def timed(port, method, path, body=None):
    connection = HTTPConnection("127.0.0.1", port)
    began = time.perf_counter()
    connection.request(method, path, None if body is None else json.dumps(body), {"authorization": f"Bearer {TOKEN}"})
    answer = connection.getresponse()
    content = answer.read()
    spent = (time.perf_counter() - began) * 1000
    connection.close()
    if answer.status >= 400:
        raise SystemExit(f"{method} {path}: {answer.status} {content[:300]}")
    return spent, content


def spent_inside(process):
    """Milliseconds that the server's threads have run on a processor so far."""
    return sum(int(place.read_text().split()[0]) for place in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e6


class Stopwatch:
    """Times of every action, by name: of whole requests, and of the processor inside the server."""

    def __init__(self, port, process):
        self.port, self.process, self.times = port, process, {}

    def take(self, name, method, path, body=None):
        """Send a request whose time counts."""
        before = spent_inside(self.process)
        spent, content = timed(self.port, method, path, body)
        self.times.setdefault(name, []).append((spent, spent_inside(self.process) - before))
        return content

    def ask(self, path):
        """What the server says, untimed."""
        return json.loads(timed(self.port, "GET", path)[1])


def measure(port, process, candidates):
    """Do every action ROUNDS times, in the order of a reviewer, and return the times by name."""
    chance, watch = random.Random(80), Stopwatch(port, process)
    bitext = watch.ask("/api/bitexts")["memory"][0]["name"]
    held = watch.ask("/api/entries")["entries"][0]["id"]
    for number in range(ROUNDS):
        rows = watch.ask(f"/api/candidates?limit=50&after={chance.randrange(candidates * 9 // 10)}")["candidates"]
        row = chance.choice(rows)
        look_through_queue(watch, row, number, chance)
        decide(watch, row, [other for other in rows if other["id"] != row["id"]], number)
        look_through_entries(watch, row, held, chance)
        if number % 10 == 0:
            look_around(watch, bitext, number)
    return watch.times


def look_through_queue(watch, row, number, chance):
    """First paint, filters, search, further rows, one candidate."""
    kind, word = chance.choice(list(Kind)), chance.choice(("hezuo", "%E5%90%88%E4%BD%9C", "cooperation"))
    for name, path in (
        ("queue, first paint", "/queue?state=new"),
        ("queue, filter by kind", f"/queue?state=new&kind={kind}"),
        ("queue, filter by document", f"/queue?state=new&document=d{number:03}"),
        ("queue, filter by year", f"/queue?state=any&known=any&year={2000 + number % 24}"),
        ("queue, slot empty", "/queue?state=any&known=any&empty=ru"),
        ("queue, search", f"/queue?state=new&q={word}"),
        ("queue, further rows", f"/queue/rows?state=new&after={row['rank']}"),
        ("candidate panel", f"/queue/panel/{row['id']}"),
    ):
        watch.take(name, "GET", path)


def decide(watch, row, others, number):
    """Approve one, edit it, undo both, reject twenty others."""
    draft = {"terms": {"en": [{"term": f"term {number}"}], "ru": [{"term": "соглашение о сотрудничестве"}]}}
    approval = {"decision": "approve", "candidates": chosen([row]), "draft": draft}
    made = json.loads(watch.take("approve with slots", "POST", "/api/decisions", approval))
    place = f"/api/entries/{made['candidates'][0]['entry']}"
    change = {"revision": watch.ask(place)["revision"], "draft": {"note": f"note {number}"}}
    watch.take("edit", "PATCH", place, change)
    watch.take("undo", "POST", "/api/undo", {})
    watch.take("undo", "POST", "/api/undo", {"step": made["step"]})
    watch.take("reject twenty", "POST", "/api/decisions", {"decision": "reject", "candidates": chosen(others[:20])})
    watch.take("queue after a change", "GET", "/queue?state=new")


def chosen(rows):
    """Candidates as a decision names them."""
    return [{"id": row["id"], "revision": row["revision"]} for row in rows]


def look_through_entries(watch, row, held, chance):
    """The term base, a search in it, one entry, what is hinted at while its term is typed."""
    word = chance.choice(("hezuo", "%E7%BB%84%E7%BB%87", "organization"))
    watch.take("term base", "GET", "/entries")
    watch.take("term base, search", "GET", f"/entries?q={word}")
    watch.take("entry panel", "GET", f"/entries/panel/{held}")
    watch.take("suggestions while typing", "GET", f"/entries/hints?kind=org&term={quote(row['term'])}")


def look_around(watch, bitext, number):
    """A bitext, the dashboard, a document."""
    watch.take("bitext, first paint", "GET", f"/bitexts/{bitext}?source=zh&target=ru")
    watch.take("bitext, checked anew", "GET", f"/bitexts/{bitext}/rows?source=zh&target=ru")
    watch.take("bitext, further pairs", "GET", f"/bitexts/{bitext}/rows?source=zh&target=ru&show=all&after=50")
    watch.take("dashboard", "GET", "/dashboard")
    watch.take("document", "GET", f"/documents/d{number:03}")


def p95(values):
    """The 95th percentile, inside the values; the worst of few."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def warm_up(port):
    """Let the server load what it loads once."""
    draft = {"terms": {"ru": [{"term": "слово"}], "en": [{"term": "word"}]}}
    timed(port, "GET", "/queue?state=new")
    timed(port, "POST", "/api/entries", {"term": "预热", "kind": "concept", "draft": draft})
    timed(port, "GET", "/dashboard")
    bitext = json.loads(timed(port, "GET", "/api/bitexts")[1])["memory"][0]["name"]
    timed(port, "GET", f"/bitexts/{bitext}/rows?source=zh&target=ru")


def main(candidates, entries):
    """Print the times of every action."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "termkit.db"
        made = make(path, candidates, entries)
        process, port = serve(path)
        try:
            warm_up(port)
            server = psutil.Process(process)
            before = server.memory_info().rss / 1e6
            times = measure(port, process, made[0])
            after = server.memory_info().rss / 1e6
        finally:
            os.kill(process, 9)
            os.waitpid(process, 0)
    print(f"{made[0]:,} candidates, {made[1]:,} entries, {DOCUMENTS} documents; milliseconds of server and loopback")
    print(f"{'action':28}{'median':>8}{'p95':>8}{'worst':>8}{'processor: median':>20}{'p95':>6}")
    for name, spent in times.items():
        whole, inside = ([pair[n] for pair in spent] for n in (0, 1))
        late = "   over the limit" if p95(whole) > LIMIT else ""
        figures = f"{statistics.median(whole):8.0f}{p95(whole):8.0f}{max(whole):8.0f}"
        print(f"{name:28}{figures}{statistics.median(inside):20.0f}{p95(inside):6.0f}{late}")
    print(
        f"memory of the server: {before:.0f} MB before, {after:.0f} MB after {sum(map(len, times.values()))} requests"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("candidates", nargs="?", type=int, default=100_000, help="how many (default: 100,000)")
    parser.add_argument("entries", nargs="?", type=int, default=10_000, help="how many (default: 10,000)")
    main(**vars(parser.parse_args()))
