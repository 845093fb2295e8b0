"""`termkit review --terminal` in a real terminal: what is drawn, what the keys do, and that a kill loses nothing."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from termkit.store.database import TermBase
from termkit.store.mined.queue import QueueFilter, queue_page

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="no tmux: apt-get install tmux")


@pytest.fixture
def terminal(tmp_path):
    """A function that runs a command in a terminal of its own, and one that sends keys and reads the screen."""
    name = f"termkit-{os.getpid()}"

    def tmux(*words):
        run = subprocess.run(["tmux", "-L", name, *words], capture_output=True, text=True, check=False)
        return run.stdout

    def start(*command):
        tmux("-u", "new-session", "-d", "-x", "120", "-y", "36", "-c", str(tmp_path), *command)

    def until(text, keys=()):
        if keys:
            tmux("send-keys", *keys)
        for _ in range(300):
            shown = tmux("capture-pane", "-p")
            if text in shown:
                return shown
            time.sleep(0.1)
        raise AssertionError(f"{text!r} never came:\n{shown}")

    yield start, until, tmux
    tmux("kill-server")


def test_review_in_a_terminal(terminal, copied):
    """The queue is drawn in Han, an approval is told, and stands in the base after the process was killed."""
    start, until, tmux = terminal
    with TermBase.open(copied) as base:
        best = queue_page(base, QueueFilter(states=("new",), known=False), limit=2)
    start(
        "env", "LC_ALL=C.UTF-8", sys.executable, "-m", "termkit", "--db", str(copied), "review", "--terminal",
        "--language", "zh",
    )  # fmt: skip
    until(best[0].term)
    until("已通过", keys=["a"])
    until("已驳回", keys=["r"])
    os.kill(int(tmux("list-panes", "-F", "#{pane_pid}")), signal.SIGKILL)
    with TermBase.open(copied) as base:
        states = dict(base.connection.execute("SELECT id, state FROM candidate").fetchall())
    assert [states[row.id] for row in best] == ["approved", "rejected"]


def test_without_a_terminal_it_says_what_to_use(copied, tmp_path):
    """A pipe is no terminal: exit code 2, and the commands for scripts."""
    command = [sys.executable, "-m", "termkit", "--db", str(copied), "review", "--terminal"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, stdin=subprocess.DEVNULL, check=False)
    assert run.returncode == 2
    assert "termkit candidates" in run.stderr
