# The front door: `make demo` shows what talka does, `make test` checks that it does it.
# Both make a virtual environment in .venv from the hashed lock file; nothing is installed outside this folder.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test lint types walls unit install lock docs clean help

help:
	@echo "make demo   read the sample articles into a new register (demo/) and show the ledger"
	@echo "make test   every check: style, types, walls between rooms, tests"
	@echo "make docs   write the generated parts of docs/ anew"
	@echo "make lock   write requirements.lock anew from pyproject.toml (needs uv)"
	@echo "make clean  remove what was made"

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: install
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh scripts/demo.sh

test: install lint types walls unit

lint: install
	$(BIN)/ruff check .

types: install
	$(BIN)/mypy

walls: install
	$(BIN)/lint-imports

unit: install
	$(BIN)/pytest

docs: install
	$(BIN)/python -m talka.cli.reference > docs/reference/commands.md

lock:
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
