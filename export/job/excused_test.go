package job_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/job"
)

// What a person has excused with a reason blocks nothing, and the report for the print
// shop says so in both languages.
func TestWhatIsExcusedIsNamedInTheReport(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	b.withoutSmallPicture()
	pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.English}, nil)
	check(t, err)
	f := editor.Finding{
		Rule: "figures", Severity: editor.Blocking, Waivable: true, Story: "s", Lang: editor.English, Block: "b",
		Words: "12 of 13", Page: 3, Says: editor.Text{
			editor.English: "Figures differ.", editor.Russian: "Числа расходятся.",
		},
	}
	pieces[0].Found = []editor.Finding{f}
	order := b.order()
	order.Products = []export.Product{export.Press}
	out, err := b.shop.Make(ctx, pieces, order)
	check(t, err)
	if !out.Blocked {
		t.Fatal("a figure that differs blocks nothing")
	}
	e := f.Excuse()
	e.Why, e.Who = "The thirteenth is a guest.", "officer"
	e.When = editor.Date("2026-10-12").Time()
	pieces[0].House = &editor.House{Excused: []editor.Excuse{e}}
	out, err = b.shop.Make(ctx, pieces, order)
	check(t, err)
	if out.Blocked || len(out.Excused) != 1 || out.Excused[0].By.Who != "officer" {
		t.Fatalf("blocked: %v, excused: %+v", out.Blocked, out.Excused)
	}
	data, err := os.ReadFile(out.Files[0].Report)
	check(t, err)
	report := strings.ReplaceAll(string(data), "\u00a0", " ")
	for _, says := range []string{
		"page 3: Figures differ.\n    The thirteenth is a guest. (officer, 12 October 2026)",
		"стр. 3: Числа расходятся.\n    The thirteenth is a guest. (officer, 12 октября 2026 г.)",
	} {
		if !strings.Contains(report, says) {
			t.Errorf("the report does not say %q:\n%s", says, report)
		}
	}
}
