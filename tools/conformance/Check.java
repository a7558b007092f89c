import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates every PDF file of a folder for each standard that its metadata claim, and
 * prints a table. A file that claims nothing is a failure. The files wrong-2a.pdf,
 * wrong-2b.pdf and wrong-ua1.pdf show that the check can fail: they must not pass for
 * what they are named for.
 */
final class Check {
    private static final int RULES_SHOWN = 10;
    private int failures;

    public static void main(String[] args) throws Exception {
        Logger.getLogger("org.verapdf").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        File[] files = new File(args[0]).listFiles((dir, name) -> name.endsWith(".pdf"));
        if (files == null || files.length == 0) {
            System.out.println("There are no PDF files in " + args[0] + ".");
            System.exit(1);
        }
        Arrays.sort(files);
        Check check = new Check();
        for (File file : files) {
            check.file(file);
        }
        System.out.printf("%d files, %d failures%n", files.length, check.failures);
        System.exit(check.failures == 0 ? 0 : 1);
    }

    private void file(File file) throws Exception {
        List<PDFAFlavour> claims;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file)) {
            claims = new ArrayList<>(parser.getFlavours());
        }
        claims.removeIf(claim -> claim == PDFAFlavour.NO_FLAVOUR);
        if (claims.isEmpty()) {
            failures++;
            row(file, "-", "claims nothing", 0);
        }
        for (PDFAFlavour claim : claims) {
            validate(file, claim);
        }
    }

    private void validate(File file, PDFAFlavour claim) throws Exception {
        ValidationResult result;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, claim);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(claim, false)) {
            result = validator.validate(parser);
        }
        boolean wrong = file.getName().equals("wrong-" + claim.getId() + ".pdf");
        boolean expected = result.isCompliant() != wrong;
        String verdict = result.isCompliant() ? "compliant" : wrong ? "refused, as it must be" : "not compliant";
        row(file, claim.getId(), verdict + (expected ? "" : "  <-- WRONG"), result.getTotalAssertions());
        if (expected) {
            return;
        }
        failures++;
        Map<String, Integer> broken = new TreeMap<>();
        for (TestAssertion a : result.getTestAssertions()) {
            if (a.getStatus() == TestAssertion.Status.FAILED) {
                String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                broken.merge(rule + " " + a.getMessage() + " at " + a.getLocation().getContext(), 1, Integer::sum);
            }
        }
        broken.keySet().stream().limit(RULES_SHOWN).forEach(rule -> System.out.println("    " + rule));
    }

    private static void row(File file, String claim, String verdict, int assertions) {
        System.out.printf("%-30s %-5s %-23s %8d checks%n", file.getName(), claim, verdict, assertions);
    }
}
