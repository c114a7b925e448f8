// Run veraPDF's library over files: VeraCheck FLAVOURS FILE..., one line for each file and flavour, then what failed.
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraCheck {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean sound = true;
        for (String path : Arrays.copyOfRange(args, 1, args.length)) {
            for (String name : args[0].split(",")) {
                sound &= check(new File(path), PDFAFlavour.fromString(name));
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean check(File file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, true).validate(parser);
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> examples = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    counts.merge(rule, 1, Integer::sum);
                    examples.putIfAbsent(rule, each.getMessage() + " @ " + each.getLocation().getContext());
                }
            }
            System.out.printf("%-12s %-4s %-4s %7d checks, %d rules failed%n", file.getName(), flavour.getId(),
                result.isCompliant() ? "pass" : "FAIL", result.getTotalAssertions(), counts.size());
            counts.forEach((rule, count) -> System.out.println("    " + rule + " x" + count + ": " + examples.get(rule)));
            return result.isCompliant();
        }
    }
}
