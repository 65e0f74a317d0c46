package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.rulebook.Clause;
import entente.rulebook.Rule;
import entente.rulebook.publish.Version;
import entente.rulebook.read.RulebookReader;
import java.util.List;
import java.util.Map;

/**
 * A version of the rulebook with all that it says.
 *
 * @param files text by path
 */
record RulebookAnswer(@JsonUnwrapped RulebookSummary summary, Map<String, String> files, List<RuleAnswer> rules) {

    /**
     * A rule.
     *
     * @param sentences as they stand in the file, from its opening to its conclusions
     * @param concern the file it stands in, without its ending
     * @param line where it begins, counted from 1
     */
    record RuleAnswer(
            String id,
            String name,
            List<String> sentences,
            String because,
            String why,
            String source,
            String concern,
            int line) {}

    /** @throws entente.rulebook.InvalidRulebook when it is so old that it cannot be read any more */
    static RulebookAnswer of(Version version, String published) {
        return new RulebookAnswer(
                RulebookSummary.of(version, published),
                version.files().textByPath(),
                RulebookReader.readKept(version.name(), version.files()).rules().stream()
                        .map(RulebookAnswer::told)
                        .toList());
    }

    private static RuleAnswer told(Rule rule) {
        return new RuleAnswer(
                rule.id(),
                rule.name(),
                rule.clauses().stream().map(Clause::text).map(String::strip).toList(),
                rule.because(),
                rule.why(),
                rule.source(),
                rule.concern(),
                rule.line());
    }
}
