# Two commands do everything, on a machine with only Python 3.11+ and make:
#   make demo   the sample articles, read and compared
#   make test   lint, types and tests
# Others: make docs (generated pages), make format, make clean.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip
CODE   := schemas extractor corpus eval congdoan
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test lint types install dev docs format constraints clean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -4

# Stamps: a second run installs nothing unless what is asked for has changed.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "congdoan needs Python 3.11 or newer: make PYTHON=python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed
dev: $(VENV)/.dev

demo: $(VENV)/.installed
	@rm -f demo.db demo.db-wal demo.db-shm
	@$(BIN)/congdoan extract corpus/samples/articles --db demo.db
	@$(BIN)/congdoan compare --db demo.db

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(VENV)/.dev
	$(BIN)/mypy

test: lint types
	$(BIN)/python -m pytest -n 2 --dist loadfile

docs: $(VENV)/.dev
	$(BIN)/python docs/update.py

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# After changing dependencies: what is installed now becomes what everyone installs.
constraints: $(VENV)/.dev
	$(PIP) freeze --exclude-editable | grep -E '^[A-Za-z0-9._-]+==' > constraints.txt.new
	@mv constraints.txt.new constraints.txt

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache demo.db demo.db-wal demo.db-shm
