# The front door. CMakePresets.json says what each build is; scripts/ does what takes more than a line.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test unit lint format docs page dist bench bench-page disk fuzz wasm clean

JOBS ?= $(shell nproc)
# Seconds that `make fuzz` gives each fuzzer: 600 before a release.
FUZZ_SECONDS ?= 60
# Recorded validation cases, when a folder of them lies beside this checkout.
CONFORMANCE ?= $(firstword $(patsubst %/ssda903,%,$(wildcard ../*/conformance/ssda903)))

# $(call build,preset,arguments of the build): configure quietly, then build.
build = cmake --preset $(1) --log-level=WARNING -DGOLDTHREAD_CONFORMANCE="$(abspath $(CONFORMANCE))" >build/$(1).log \
	|| { cat build/$(1).log; exit 1; }; cmake --build --preset $(1) $(2)

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: page ## Build the page and the command line, and try it on a made-up return
	@scripts/run-example

page: | build ## Build the page: dist/goldthread.html, and the same with postcodes inside
	@scripts/setup build wasm page
	@$(call build,release,--target goldthread)
	@scripts/make-postcodes build/release/goldthread build/release/postcodes.gtp
	@scripts/make-page

dist: page ## Put the page, the command line and the guide into one zip in dist
	@scripts/make-dist

test: | build ## Everything that must hold: format, lint, and all tests on both targets
	@scripts/setup build test wasm page
	@scripts/format --check
	@$(call build,dev)
	@$(call build,dev,--target lint --parallel $(JOBS) -- -k 0)
	@$(call build,release)
	@$(call build,wasm)
	@scripts/make-postcodes build/release/goldthread build/release/postcodes.gtp
	@scripts/make-page
	@$(if $(CONFORMANCE),,echo "No folder of recorded cases found (CONFORMANCE=folder): conformance is not run.")
	@printf 'subdirs(dev release wasm)\n' >build/CTestTestfile.cmake
	@ctest --test-dir build --parallel $(JOBS) --output-on-failure --no-tests=error --progress

unit: | build ## The unit tests alone, under sanitizers: the quick loop while writing
	@scripts/setup build test
	@$(call build,dev,--target unit_tests)
	@build/dev/unit_tests --gtest_brief=1

lint: | build ## clang-tidy over what changed since it was last clean
	@scripts/setup build test
	@$(call build,dev,--target lint --parallel $(JOBS) -- -k 0)

format: ## Format every file of C++, TypeScript and SCSS in place
	@scripts/setup test
	@scripts/format

docs: | build ## Write docs/rules anew from the rules
	@scripts/setup build
	@$(call build,release,--target goldthread)
	@build/release/goldthread rules ssda903 --markdown >docs/rules/ssda903.md

bench: | build ## Run the benchmarks
	@scripts/setup build
	@$(call build,release,--target goldthread_bench)
	@build/release/goldthread_bench $(BENCH_ARGS)

bench-page: page ## Time the page in Chromium: from opening it to findings on the screen, and an edit
	@scripts/setup test
	@cd apps/web && ../../scripts/with-node npm run --silent bench

disk: | build ## Fill the disk, and kill the program, at every request of every command that writes
	@scripts/setup build
	@$(call build,release,--target goldthread failing_disk)
	@GOLDTHREAD=build/release/goldthread FAILING_DISK=build/release/apps/cli/libfailing_disk.so apps/cli/test/disk_failures --all

fuzz: | build ## Search for inputs that break a door, FUZZ_SECONDS each, JOBS at a time; 600 before a release
	@scripts/setup build test
	@$(call build,dev,--target fuzzers)
	@JOBS=$(JOBS) scripts/fuzz $(FUZZ_SECONDS)

wasm: | build ## Compile the engine to WebAssembly and run its unit tests under Node.js
	@scripts/setup build test wasm
	@$(call build,wasm)
	@ctest --preset wasm --label-exclude page

clean: ## Delete everything built
	@rm -rf build dist

build:
	@mkdir -p build
