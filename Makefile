# What a person can ask of this folder. Every target may be run again at any time; none
# asks questions. The first build takes about four minutes, later ones seconds.

GO      ?= go
FILE    ?= out/sample.twofold
TESTFLAGS ?=
TAGS    := migrated_fynedo
FLAGS   := -tags $(TAGS) -buildvcs=false
BINARY  := bin/twofold
TOOLS   := bin/tools

export GOTOOLCHAIN ?= auto

.PHONY: help demo test check conformance typography bench run package build setup setup-test tools fmt lint race fuzz unchanged clean

help:
	@echo "make demo          build, make the sample, print it in both languages, open the desk"
	@echo "make test          all tests"
	@echo "make check         what must be true before a change is handed in"
	@echo "make conformance   what a validator says of the standards that our PDFs claim"
	@echo "make typography    how even our lines are, beside those of LuaTeX and typst"
	@echo "make bench         the figures of the README"
	@echo "make run FILE=…    open the desk on a publication"
	@echo "make package       an installable package for this machine"
	@echo "make clean         remove what was built"

demo: build
	@tools/demo.sh $(BINARY)

build: setup
	@$(GO) build $(FLAGS) -o $(BINARY) ./cmd/twofold

run: build
	@$(BINARY) $(FILE)

test: setup-test
	$(GO) test $(FLAGS) $(TESTFLAGS) ./...

check: setup-test tools fmt
	$(GO) vet $(FLAGS) ./...
	$(MAKE) lint race fuzz unchanged

conformance: setup-test
	@tools/conformance.sh $(FLAGS)

typography: setup-test
	@tools/typography.sh $(FLAGS)

bench: build
	@mkdir -p out
	@test -e out/sample.twofold || $(BINARY) sample out/sample.twofold
	@$(BINARY) bench out/sample.twofold
	$(GO) test $(FLAGS) -run '^$$' -bench . -benchmem ./editor/... ./storage/... ./export/... ./ui/...

package: build
	@tools/package.sh

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test

tools: $(TOOLS)/gofumpt $(TOOLS)/golangci-lint

$(TOOLS)/gofumpt: tools/go.mod
	@cd tools && GOBIN=$(CURDIR)/$(TOOLS) $(GO) install mvdan.cc/gofumpt
	@touch $@

$(TOOLS)/golangci-lint: tools/go.mod
	@echo "Building the linters; this takes a few minutes the first time."
	@cd tools && GOBIN=$(CURDIR)/$(TOOLS) $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	@touch $@

fmt: tools
	@wrong=$$($(TOOLS)/gofumpt -l cmd editor export storage ui); \
	if [ -n "$$wrong" ]; then echo "gofumpt would change:"; echo "$$wrong"; exit 1; fi

lint: tools
	$(TOOLS)/golangci-lint run --build-tags $(TAGS)

race: setup-test
	$(GO) test $(FLAGS) -race ./editor/... ./storage/... ./export/...

fuzz: setup-test
	@tools/fuzz.sh $(FLAGS)

unchanged:
	git diff --exit-code

clean:
	rm -rf bin out
