# Two commands on a fresh machine with Python 3.11 or newer: `make demo` and `make test`.
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Taken from the first interpreter that runs and is new enough; `make demo PYTHON=/path/to/python` overrides it.
PYTHON ?=
CANDIDATES := $(or $(PYTHON),python3.11 python3.12 python3.13 python3)
CONFIG ?= config.toml

.PHONY: demo run test quick cover checks bench guide lock clean help

help:
	@echo "make demo   install, make up a village, serve the practice page and print its address"
	@echo "make run    install and run with CONFIG=$(CONFIG)"
	@echo "make test   install and run every check: ruff, mypy, import-linter, pytest"
	@echo "make quick  the same without the slow tests (journeys, storms, browser, PostgreSQL): under a minute"
	@echo "make cover  run every test and tell which lines none of them reaches; htmlcov/index.html shows them"
	@echo "make bench  install and measure"
	@echo "make guide  install and write the RT heads' guide and the pictures of all guides anew"
	@echo "make lock   choose versions anew from pyproject.toml"
	@echo "make clean  remove what installing and testing made"

demo: $(VENV)/.installed
	$(BIN)/lapor-rt demo

run: $(VENV)/.installed
	$(BIN)/lapor-rt --config "$(CONFIG)" run

test: checks
	$(BIN)/pytest

quick: checks
	$(BIN)/pytest -m "not slow"

checks: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Counted in every process that the tests start; one that is killed takes its count with it.
cover: export COVERAGE_FILE := $(CURDIR)/.coverage
cover: $(VENV)/.installed-test
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage html --quiet
	$(BIN)/coverage report

bench: $(VENV)/.installed-test
	$(BIN)/python -m benchmarks.run

guide: $(VENV)/.installed-test
	$(BIN)/python -m tests.journeys.guide

$(VENV)/bin/python:
	@for candidate in $(CANDIDATES); do \
		"$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$candidate" -c 'import venv, ensurepip' 2>/dev/null || { weak="$$candidate"; continue; }; \
		echo "Making $(VENV) with $$candidate"; exec "$$candidate" -m venv $(VENV); \
	done; \
	if [ -n "$$weak" ]; then \
		echo "$$weak cannot make a virtual environment. Install its venv module (Debian, Ubuntu: apt-get install python3-venv) and try again." >&2; \
	else \
		echo "lapor-rt needs Python 3.11 or newer; none was found among: $(CANDIDATES). Install one, or name it: make PYTHON=/path/to/python" >&2; \
	fi; exit 1

# The test lock holds the runtime lock's versions and more, so either stamp serves `demo`.
$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/bin/python requirements-test.lock pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements-test.lock
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.installed

# The test lock is chosen first and the runtime lock within it, so that one version of each is tested and shipped.
COMPILE = $(VENV)/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command "make lock" --group build
lock: $(VENV)/bin/python
	@test -x $(VENV)/lock/bin/uv || { $(VENV)/bin/python -m venv $(VENV)/lock && $(VENV)/lock/bin/python -m pip install --quiet uv; }
	$(COMPILE) --upgrade --group test -o requirements-test.lock
	$(COMPILE) --upgrade -c requirements-test.lock -o requirements.lock

clean:
	rm -rf $(VENV) *.egg-info build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis htmlcov .coverage .coverage.* test-results
