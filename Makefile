# Needs GNU make and Python 3.11 or newer; everything else is installed into .venv from the lock files.
.DEFAULT_GOAL := help
.PHONY: help run test coverage compiled check lock image clean

PORT ?= 8000
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK = 1

CANDIDATES = python3 python3.14 python3.13 python3.12 python3.11 python
PYTHON ?= $(shell for name in $(CANDIDATES); do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$name" && break; done)
BIN = .venv/bin
SYNC = $(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes
EDITABLE = $(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
PARALLEL = --numprocesses=auto --maxprocesses=4 --dist=worksteal
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-emit-index-url --no-header

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: .venv/.run ## load seeds/ and serve on http://127.0.0.1:8000 (PORT=9000 for another port)
	@$(BIN)/whosays load || echo 'Not everything was loaded (see above); what was published before is served.' >&2
	@exec $(BIN)/whosays serve

test: check compiled ## everything that CI runs: check, all tests, and those in a browser last
	$(BIN)/python -m pytest -q $(PARALLEL) --ignore=tests/browser
	$(BIN)/python -m pytest -q tests/browser

# The tests start commands by the hundred: where Python writes no bytecode of itself, each would compile all modules anew.
compiled: .venv/.dev
	$(BIN)/python -m compileall -q -j 0 .venv/lib service schemas

# Tracing takes two and a half times the processor's time, so that it is not a part of every run.
coverage: compiled ## which lines and branches the tests run through; fails below 90 %
	$(BIN)/python -m pytest -q $(PARALLEL) --cov --cov-report=term --ignore=tests/browser

check: .venv/.dev ## ruff, mypy and import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy service schemas wsgi.py
	$(BIN)/lint-imports

lock: .venv/.dev ## write the lock files anew (UPGRADE=1 takes the newest versions)
	$(COMPILE) $(if $(UPGRADE),--upgrade) --group build --output-file requirements-build.lock
	$(COMPILE) $(if $(UPGRADE),--upgrade) pyproject.toml --output-file requirements.lock
	$(COMPILE) $(if $(UPGRADE),--upgrade) --constraint requirements.lock --constraint requirements-build.lock \
		pyproject.toml --group build --group dev --group nlp --output-file requirements-dev.lock
	$(COMPILE) --constraint requirements-dev.lock pyproject.toml --extra postgres --output-file requirements-postgres.lock

image: ## build the container image whosays:latest
	docker build --tag whosays:latest .

clean: ## remove the environment and all caches; var/ with its database stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage build dist
	find service schemas tests -type d -name __pycache__ -prune -exec rm -rf {} +

.venv/.made:
	@test -n "$(PYTHON)" || { echo 'whosays needs Python 3.11 or newer and found none among $(CANDIDATES):' \
		'install one, or name it: make PYTHON=/path/to/python3' >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { echo '$(PYTHON) cannot make virtual environments:' \
		'install its venv module (Debian, Ubuntu: apt-get install python3-venv)' >&2; exit 1; }
	"$(PYTHON)" -m venv .venv
	@touch $@

# uv takes a lock file as the whole truth; pip brings uv, and looks at nothing beyond its lock either.
.venv/.run: .venv/.made requirements.lock requirements-build.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements-build.lock
	$(SYNC) requirements-build.lock requirements.lock
	$(EDITABLE)
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(SYNC) requirements-dev.lock
	$(EDITABLE)
	@touch $@
