# hemisec: `make graph` builds the example graph and asks it three questions; `make test` proves the project.
# Both start from nothing but python3 >= 3.11; what they need they put into .venv, which is theirs alone.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
GRAPH  := out/graph
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help graph test lint bench docs clean
.DEFAULT_GOAL := help

help:
	@echo "make graph   build the example graph into $(GRAPH) and answer three questions from it"
	@echo "make test    run all tests, the notebooks too"
	@echo "make lint    ruff and mypy"
	@echo "make bench   side-by-side ratios"
	@echo "make docs    write the pages in docs/ that are made from the code, and check them"
	@echo "make clean   remove .venv and out"

# Stamps: one for a virtual environment, one for each set of packages; made again when pyproject.toml changes.
$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { echo "hemisec needs python3 3.11 or later: install it, or say make PYTHON=/path/to/python3"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "hemisec needs python3 3.11 or later; $(PYTHON) is $$($(PYTHON) -V 2>&1). Say make PYTHON=/path/to/python3.11"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "python3 lacks its venv module: on Debian and Ubuntu, apt-get install python3-venv"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made pyproject.toml
	@echo "installing hemisec into $(VENV) (once)"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.made pyproject.toml
	@echo "installing hemisec and its test tools into $(VENV) (once)"
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.run

graph: $(VENV)/.run
	$(BIN)/hemisec build examples -o $(GRAPH)
	@echo
	@echo "When did the Inter-American Convention against Terrorism enter into force?"
	$(BIN)/hemisec query treaty-entry-into-force --graph $(GRAPH) -p treaty='Inter-American Convention against Terrorism'
	@echo "Whom does AG/RES. 2626 (XLI-O/11) instruct or urge, and in which paragraphs?"
	$(BIN)/hemisec query mandates-of-document --graph $(GRAPH) -p document='AG/RES. 2626 (XLI-O/11)'
	@echo "Which texts do several of the documents cite?"
	$(BIN)/hemisec query cited-in-several --graph $(GRAPH)

test: $(VENV)/.dev
	$(BIN)/python -m pytest --nbmake tests notebooks

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	@mkdir -p $(VENV)/typing && ln -sfn ../.. $(VENV)/typing/hemisec
	$(BIN)/mypy -p hemisec.ontology -p hemisec.loaders -p hemisec.graph -p hemisec.queries -m hemisec -m hemisec.cli -m hemisec.__main__

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/compare.py

docs: $(VENV)/.dev
	$(BIN)/python docs/make.py

clean:
	rm -rf $(VENV) out
