# Everything a newcomer types. `make help` lists it.

PYTHON  ?= python3
SWIFT   ?= swift
PREFIX  ?= /usr
DESTDIR ?=
STORIES := Tests/Stories
# The program that is installed carries Swift's own libraries: it then needs libc, libcurl and libsqlite3 alone.
RELEASE := -c release --static-swift-stdlib

.PHONY: help demo test prepare build release lint check format bench bench-parse goldens goldens-notices soak crash-sweep fuzz \
	hostile install clean
.DEFAULT_GOAL := help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: prepare release ## two customers are answered, on private servers, before your eyes (DEMO=stay goes on)
	@$(PYTHON) $(STORIES)/demo.py

test: prepare lint ## everything: format, unit tests, stories, soak and crash sweep in their short forms
	@echo "== unit tests (the first build takes a few minutes)"
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --no-parallel > .build/tests.log 2>&1 || { grep -E '✘|error:' .build/tests.log; tail -n 3 .build/tests.log; exit 1; }
	@tail -n 1 .build/tests.log
	@$(MAKE) --no-print-directory release
	@echo "== hostile mails"
	@$(PYTHON) Tests/HostileMails/run.py
	@echo "== beside other parsers"
	@$(PYTHON) Tests/Differential/differential.py
	@echo "== stories"
	@$(PYTHON) $(STORIES)/run.py

prepare:
	@scripts/install.sh

build: prepare ## a debug build
	@echo "== building (the first time takes a few minutes)"
	@$(SWIFT) build

release: prepare ## .build/release/sportello
	@echo "== building the release (the first time takes a few minutes)"
	@$(SWIFT) build $(RELEASE) --product sportello

lint:
	@echo "== formatting"
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

check: lint ## formatting, and that every import is allowed
	@echo "== imports"
	@$(SWIFT) test --filter ArrowTests

format: ## rewrites the sources in the project's format
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

bench: prepare ## intake measured against the raw cost of its parts
	@$(MAKE) --no-print-directory release
	@$(SWIFT) build $(RELEASE) --product sportello-bench
	@$(PYTHON) Benchmarks/intake.py $(ARGS)

bench-parse: prepare ## parsing beside GMime (libgmime-3.0-dev), ARGS="FOLDER..." names the mails
	@$(SWIFT) build $(RELEASE) --product sportello-bench
	@$(PYTHON) Benchmarks/parse.py $(ARGS)

goldens-notices: ## writes the expected notices anew, to be read before they are committed
	@SPORTELLO_RECORD_GOLDENS=1 $(SWIFT) test --filter GoldenTests
	@git diff --stat -- Tests/NoticesTests/Goldens

soak: prepare release ## nothing lost: 1,000 mails, 100 kills (ARGS="--mails 5000 --kills 500" for more)
	@$(PYTHON) $(STORIES)/soak.py $(ARGS)

crash-sweep: prepare release ## stops the daemon at each of its steps
	@$(PYTHON) $(STORIES)/crash_sweep.py $(ARGS)

goldens: prepare release ## records anew what is understood of the mails in Tests/Corpus, and says what changed
	@$(PYTHON) $(STORIES)/corpus.py --record

fuzz: ## every decoder of foreign bytes under libFuzzer, a minute each (ARGS="--seconds 600 mail html" for more)
	@$(PYTHON) Tests/Fuzz/run.py $(ARGS)

hostile: release ## hostile mails through inspect, with what the costliest took
	@$(PYTHON) Tests/HostileMails/run.py --table $(ARGS)

install: ## into $(DESTDIR)$(PREFIX) what `make release` built
	@test -x .build/release/sportello || { echo "make install: first \"make release\"" >&2; exit 1; }
	install -D -m 755 .build/release/sportello $(DESTDIR)$(PREFIX)/bin/sportello
	install -d -m 755 $(DESTDIR)/etc/sportello
	@cd etc && find . -type f | while read -r file; do \
		if [ -e "$(DESTDIR)/etc/sportello/$$file" ]; then \
			echo "kept as it is: $(DESTDIR)/etc/sportello/$$file"; \
		else install -D -m 644 "$$file" "$(DESTDIR)/etc/sportello/$$file"; fi; done
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man8 docs/man/sportello.8
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man5 docs/man/sportello.yaml.5 docs/man/sportello-policy.5
	@if [ -d systemd ]; then install -D -m 644 -t $(DESTDIR)/lib/systemd/system systemd/*.service; fi

clean: ## removes what was built
	rm -rf .build
	find $(STORIES) -name __pycache__ -type d -prune -exec rm -rf {} +
