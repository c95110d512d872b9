# make report: sets up what it needs and builds both reports.   make test: sets up what it needs and passes the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: report test lint accept bench clean

report: $(VENV)/.run
	$(BIN)/arsbokslut build --all

test: $(VENV)/.dev lint
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check arsbokslut tests bench
	$(BIN)/ruff format --check arsbokslut tests bench
	$(BIN)/mypy

accept: $(VENV)/.dev ## Take what the program does now as right: read the diff before committing it.
	$(BIN)/python -m pytest --accept

bench: $(VENV)/.dev
	$(BIN)/python bench/cold_build.py

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) rapporter build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
