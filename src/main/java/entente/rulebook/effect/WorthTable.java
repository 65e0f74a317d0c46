package entente.rulebook.effect;

import entente.assessment.Rules;
import entente.dialogue.Kind;
import entente.docket.RuleSession;
import entente.rulebook.run.DelegatedRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A published table of how cooperative or hostile each kind of event is, −10 … 10.
 *
 * @param name as people call it, {@code source} where it comes from
 */
public record WorthTable(String name, String source, Map<String, Double> scores, boolean plover) {

    /** The three of CAMEO codes that disagree here and there, and PLOVER's own. */
    public static final List<WorthTable> PUBLISHED = List.of(
            cameo("Goldstein", "Goldstein 1992, as mapped to CAMEO in the icews package for R", 1),
            cameo("Goldstein, as GDELT has it", "GDELT's table, from UNDP-BCPR", 2),
            cameo("Goldstein, as Phoenix has it", "openeventdata/phoenix_pipeline", 3),
            new WorthTable("PLOVER", "PLOVER manual, openeventdata", ploverScores(), true));

    /** Rows of a kind that begin at several scales are scaled alike, so that this one has the published score. */
    private static final double USUAL_SCALE = 10;

    public WorthTable {
        scores = Map.copyOf(scores);
    }

    /** What a kind is worth by this table, in points: the size of its score. */
    double points(Kind kind) {
        return Math.abs(plover ? byPlover(kind) : byCameo(kind.cameo()));
    }

    private double byPlover(Kind kind) {
        String event = kind.plover().split(":", 2)[0];
        return Objects.requireNonNullElseGet(
                scores.get(kind.plover()), () -> scores.getOrDefault(event, kind.goldstein()));
    }

    /** The score of the code, or of the nearest one that it belongs to: of 0841, that of 084, of 08. */
    private double byCameo(String code) {
        for (String known = code; known.length() >= 2; known = known.substring(0, known.length() - 1)) {
            Double score = scores.get(known);
            if (score != null) {
                return score;
            }
        }
        return 0;
    }

    /** The same rules, but that kinds are worth what this table says; what they cost keeps its proportion to that. */
    public Rules over(Rules rules) {
        Map<String, Double> times = new HashMap<>();
        for (Kind kind : rules.kinds()) {
            double own = rules.value(kind.code(), USUAL_SCALE);
            times.put(kind.code(), own == 0 ? 1 : points(kind) / own);
        }
        return new ReweighedRules(rules, times);
    }

    private static WorthTable cameo(String name, String source, int column) {
        Map<String, Double> scores = new HashMap<>();
        for (CSVRecord row : rows("cameo-scores.csv")) {
            if (!row.get(column).isEmpty()) { // not every table has every code
                scores.put(row.get(0), Double.valueOf(row.get(column)));
            }
        }
        return new WorthTable(name, source, scores, false);
    }

    private static Map<String, Double> ploverScores() {
        Map<String, Double> scores = new HashMap<>();
        for (CSVRecord row : rows("plover-scores.csv")) {
            String mode = row.get(1);
            scores.put(mode.isEmpty() ? row.get(0) : row.get(0) + ":" + mode, Double.valueOf(row.get(2)));
        }
        return scores;
    }

    private static List<CSVRecord> rows(String file) {
        InputStream found = Objects.requireNonNull(WorthTable.class.getResourceAsStream(file), file);
        try (Reader in = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            List<CSVRecord> rows = CSVFormat.RFC4180.parse(in).getRecords();
            return rows.subList(1, rows.size());
        } catch (IOException packagedBadly) {
            throw new UncheckedIOException(packagedBadly);
        }
    }

    /** Rules under which kinds are worth, and cost, so many times as much. */
    private static final class ReweighedRules extends DelegatedRules {
        private final Rules rules;
        private final Map<String, Double> times;

        private ReweighedRules(Rules rules, Map<String, Double> times) {
            this.rules = rules;
            this.times = times;
        }

        @Override
        public Rules rules() {
            return rules;
        }

        @Override
        public double value(String kind, double scale) {
            return super.value(kind, scale) * times.getOrDefault(kind, 1.0);
        }

        @Override
        public double cost(String kind, double scale) {
            return super.cost(kind, scale) * times.getOrDefault(kind, 1.0);
        }

        @Override
        public RuleSession open() {
            return rules.open();
        }
    }
}
