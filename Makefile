# make run    set everything up, mine seeds/, load glossaries/, write termkit.db and exports/
# make test   set everything up and run every check there is (the same as `make check`)
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
TERMKIT := $(BIN)/termkit
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check lint types tests docs lock clean

run: $(VENV)/.run
	@$(TERMKIT) --db termkit.db build --exports exports

test: check

check: lint types tests

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy

tests: $(VENV)/.test
	$(BIN)/pytest -q -n 2 --dist loadgroup

# The generated pages of docs/: command reference and rule pages.
docs: $(VENV)/.test
	$(BIN)/python docs/generate.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "termkit needs Python 3.11 or newer: make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt-get install python3-venv"; exit 1; }

# `requirements/*.txt` pin every package with its hashes; termkit itself is installed from this checkout.
$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q termkit
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	$(BIN)/python -m pip install -q --require-hashes -r requirements/test.txt
	@touch $@

# Renew the pins (needs uv): every wheel of every platform, so that one file serves all.
lock:
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate pyproject.toml --group build -o requirements/run.txt
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate pyproject.toml --group build --group dev -o requirements/test.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache exports termkit.db*
