package entente.web;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.exchange.CaseFile;
import entente.rulebook.Course;
import entente.rulebook.Expected;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small dialogue that is about to be kept as an example.
 *
 * @param moves in sentences
 * @param expects in words
 * @param fields what the form sends along unseen, by name
 */
record KeepView(List<String> moves, String expects, String name, Map<String, String> fields) {

    static KeepView of(Dialogue small, LocalDate day, String of, @Nullable String rule, Course goes, Rules rules) {
        Dossier dossier = Dossier.of(small, Assessor.assess(small, rules, day), rules, Address.HERE);
        String trust = new Expected(of, day, goes).inWords(small);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("case", new String(CaseFile.write(small), StandardCharsets.UTF_8));
        if (rule != null) {
            fields.put("rule", rule);
            fields.put("fires", "yes");
        }
        fields.put("of", of);
        fields.put("on", day.toString());
        fields.put("goes", goes.word());
        fields.put("asOf", day.toString());
        return new KeepView(
                dossier.moves().stream().map(KeepView::sentence).toList(),
                (rule == null ? "" : "The rule " + rule + " fires. ") + trust,
                trust,
                fields);
    }

    private static String sentence(RecordedMove move) {
        return move.sentence() + " on " + move.date()
                + (move.move().extent() == Extent.FULL ? "." : ", " + move.extent() + ".");
    }
}
