# Makes the table of docs/typography.md of lines that were set. A ratio is how far the word
# spaces of a line are from their own width: 1 is 160 per cent, -1 is 75. Last lines have
# none. Hyphens are those that were added, per 100 lines that are not last ones; a run of
# them counts hyphens of the text, too.
BEGIN { FS = "\t" }
$1 == "time" { time[$2, $3] = $4 }
$1 == "line" {
	at = $2 SUBSEP $3
	if (!(at in lines)) order[++n] = at
	lines[at]++
	if ($4 != paragraph) run = 0
	paragraph = $4
	run = $7 ? run + 1 : 0
	if (run > longest[at]) longest[at] = run
	if ($8 > 0) overfull[at]++
	if ($9) {
		if ($10 < 0.2 && count > 0) short[at]++
		count = 0
		next
	}
	count++
	full[at]++
	if ($6) hyphens[at]++
	r = $5 >= 1 ? ($5 - 1) / 0.6 : (1 - $5) / 0.25
	sum[at] += r
	if (r > worst[at]) worst[at] = r
	if (r > 1.0005) loose[at]++
	d = $5 - 1
	square[at] += d * d
}
END {
	print "| setting | text | mean ratio | worst ratio | beyond 160 % | hyphens per 100 | longest run | overfull | short last | lines | ms |"
	print "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
	for (i = 1; i <= n; i++) {
		split(order[i], part, SUBSEP)
		a = order[i]
		printf "| %s | %s | %.3f | %.2f | %d | %.1f | %d | %d | %d | %d | %.0f |\n", part[1], part[2],
			sum[a] / full[a], worst[a], loose[a], 100 * hyphens[a] / full[a],
			longest[a], overfull[a], short[a], lines[a], time[a]
	}
}
