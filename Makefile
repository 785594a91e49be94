# Two commands are enough: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REGION ?= groningen
# Works with no index settings of its own: pip asks the index that this machine is set to.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check format lock serve messages pictures clean help

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.run  ## build the release of a region and show it on 127.0.0.1:8000
	@$(BIN)/wendbaar demo --region $(REGION) $(ARGS)

test: $(VENV)/.dev  ## format, lint, types, rooms of the house, all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(ARGS)

format: $(VENV)/.dev  ## write the code in the house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock:  ## compile the two lock files again (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --extra install pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --extra install --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

messages: $(VENV)/.dev  ## compile the translations after a change of locale/*.po
	for each in src/wendbaar/portal/locale src/wendbaar/portal/*/locale; do $(BIN)/pybabel compile -d $$each -D django; done

pictures: $(VENV)/.dev  ## make the screenshots of the README again (needs Chromium)
	WENDBAAR_PICTURES=docs/screenshots WENDBAAR_REQUIRE_BROWSER=1 $(BIN)/pytest -q tests/acceptance/test_demo_in_browser.py

clean:  ## remove the environment; figures and releases stay
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Wendbaar needs Python 3.11 or newer; found $$($(PYTHON) --version). Set PYTHON=..."; exit 14; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Wendbaar runs on (once, a minute or two) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "Installing what its tests need (once) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
