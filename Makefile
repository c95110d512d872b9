# make report: sets up what it needs and builds both reports.   make test: sets up what it needs and passes the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: report test lint accept fuzz adversary mutate bench clean

report: $(VENV)/.run
	$(BIN)/arsbokslut build --all

# What Python and pytest make of the source is kept with the environment: made anew in each process it takes some seconds.
test: $(VENV)/.dev lint
	PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX=$(CURDIR)/$(VENV)/compiled $(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev
	$(BIN)/ruff check arsbokslut tests bench
	$(BIN)/ruff format --check arsbokslut tests bench
	$(BIN)/mypy

accept: $(VENV)/.dev ## Take what the program does now as right: read the diff before committing it.
	$(BIN)/python -m pytest --accept

fuzz: $(VENV)/.dev ## The long runs of mutation, fault injection and random input: some tens of minutes.
	ARSBOKSLUT_FUZZ=long $(BIN)/python -m pytest tests/robustness tests/checks tests/repository tests/source/edits \
		tests/cli/test_fix_properties.py tests/writers/test_any_markup.py -s

adversary: $(VENV)/.dev ## Every attack there is, each on the program in a process of its own: some minutes.
	ARSBOKSLUT_FUZZ=long $(BIN)/python -m pytest tests/adversary -n auto

pictures: $(VENV)/.dev ## Draws the pictures of the handbook that have changed; needs LibreOffice, poppler and, for the year, Chromium.
	$(BIN)/python -m tests.recipe_pictures
	$(BIN)/python -m tests.year_pictures

PACKAGE ?= figures
mutate: $(VENV)/.mutate ## Changes a package in one small place at a time: which changes does no test notice? PACKAGE=figures, or figures/units.py.
	nice $(BIN)/python -m bench.mutation $(PACKAGE)

bench: $(VENV)/.dev
	$(BIN)/python bench/cold_build.py
	$(BIN)/python bench/rows.py
	$(BIN)/python bench/bombs.py

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

$(VENV)/.mutate: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --editable '.[mutate]'
	touch $@

clean:
	rm -rf $(VENV) mutants rapporter build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
