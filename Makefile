# `make demo` and `make test` set up everything they need by themselves.
.PHONY: help setup demo test check bench bench-service bench-speed audit screenshots lock clean
PY := .venv/bin/python
PURE := dossiers circulars ocr pieces validators
SERVICE := config queues storage intake reports facade console

help: ## cette aide
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## installe ce qu'il faut pour le travail principal
	@scripts/setup.sh run

demo: setup ## fabrique des dossiers fictifs, les contrôle et montre le résultat
	@.venv/bin/conforme demo

test: ## installe ce qu'il faut pour les essais et les passe
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory check
	@$(PY) -m pytest -n 2 --dist worksteal

check: ## style, types, sens des dépendances
	@scripts/setup.sh test
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy $(PURE) $(SERVICE)
	@.venv/bin/lint-imports --no-cache

bench: ## mesure l'exactitude et écrit les tableaux de docs/accuracy.md
	@scripts/setup.sh test
	@$(PY) -m bench.accuracy

bench-service: ## mesure le débit du service et écrit out/bench/service.md (dix minutes)
	@scripts/setup.sh test
	@mkdir -p out/bench
	@$(PY) -m bench.service > out/bench/service.md
	@echo out/bench/service.md

bench-speed: ## compare à tesseract et à ocrmypdf et écrit out/bench/speed.md (huit minutes)
	@scripts/setup.sh bench
	@mkdir -p out/bench
	@$(PY) -m bench.speed > out/bench/speed.md
	@echo out/bench/speed.md

audit: ## cherche des failles connues dans les dépendances (demande PyPI)
	@python3 -m venv build/audit
	@build/audit/bin/pip install --quiet pip-audit
	@build/audit/bin/pip-audit --strict --disable-pip --require-hashes -r requirements.lock -r requirements-dev.lock

screenshots: ## refait les images des guides (docs/captures)
	@scripts/setup.sh test
	@$(PY) -m scripts.screenshots
	@$(PY) -m scripts.console_screenshots
	@$(PY) -m scripts.board_screenshots

lock: ## refait les fichiers requirements*.lock d'après pyproject.toml
	@$(PY) -m pip install --quiet uv
	@.venv/bin/uv lock
	@.venv/bin/uv export --quiet --frozen --no-emit-project --no-header --no-annotate --no-dev -o requirements.lock
	@.venv/bin/uv export --quiet --frozen --no-emit-project --no-header --no-annotate --only-dev -o requirements-dev.lock

clean: ## efface ce qui se refait
	@rm -rf out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build
