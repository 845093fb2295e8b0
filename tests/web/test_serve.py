"""`termkit review` as it is started: what it refuses, it says on one line."""

import socket
import subprocess
import sys


def review(folder, db, *words):
    command = [sys.executable, "-m", "termkit", "--db", str(db), "review", "--no-browser", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=60, check=False)


def test_without_a_base_it_says_how_to_make_one(tmp_path):
    """No term base, no page: exit code 2 and the command that makes one; no empty file is left behind."""
    run = review(tmp_path, tmp_path / "none.db")
    assert run.returncode == 2
    assert "termkit build" in run.stderr
    assert "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_port_in_use_is_named(tmp_path, copied):
    """A port that another program holds is told with the option that helps."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = review(tmp_path, copied, "--port", str(taken.getsockname()[1]))
    assert run.returncode == 2
    assert "--port" in run.stderr
    assert "Traceback" not in run.stderr
