package storage_test

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"twofold/storage"
)

var update = flag.Bool("update", false, "write the fixture of a schema that has none yet")

// fixture is a publication as the program with this schema wrote it.
func fixture(schema int) string {
	return filepath.Join("testdata", fmt.Sprintf("schema-%d.twofold.gz", schema))
}

func unpacked(t *testing.T, schema int) string {
	t.Helper()
	f, err := os.Open(fixture(schema))
	must(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	must(t, err)
	data, err := io.ReadAll(z)
	must(t, err)
	path := filepath.Join(t.TempDir(), "old.twofold")
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

func TestFilesOfEverySchemaAreRead(t *testing.T) {
	for schema := 1; schema <= storage.Schema; schema++ {
		t.Run(fmt.Sprint(schema), func(t *testing.T) {
			s, err := storage.Open(ctx, unpacked(t, schema))
			must(t, err)
			defer s.Close()
			list, err := s.Stories(ctx)
			must(t, err)
			if len(list) != 7 || list[0].Versions[0].Headline() != "Headline 0" || len(list[0].Versions) != 2 {
				t.Errorf("%d stories, the first %+v", len(list), list[0])
			}
			hits, err := s.Search(ctx, "насоса ", "ru", 10)
			must(t, err)
			if len(hits) != len(list) {
				t.Errorf("hits %v", hits)
			}
		})
	}
}

// A schema that files were written with never changes: a new step is added instead.
func TestThePresentSchemaIsTheFixtures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "now.twofold")
	work(t, path)
	if *update {
		data, err := os.ReadFile(path)
		must(t, err)
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		must(t, err)
		_, err = z.Write(data)
		must(t, err)
		must(t, z.Close())
		must(t, os.MkdirAll("testdata", 0o755))
		must(t, os.WriteFile(fixture(storage.Schema), b.Bytes(), 0o644))
	}
	if dumpFile(t, path) != dumpFile(t, unpacked(t, storage.Schema)) {
		t.Errorf("the same work makes another content than in %s", fixture(storage.Schema))
	}
}
