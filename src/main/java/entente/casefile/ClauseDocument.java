package entente.casefile;

import static entente.casefile.Limits.ID;
import static entente.casefile.Limits.ID_EXPECTED;
import static entente.casefile.Limits.LONG;
import static entente.casefile.Limits.SHORT;

import entente.dialogue.Clause;
import entente.dialogue.Extent;
import java.util.Map;

/** A clause of an agreement, as a case has it. */
final class ClauseDocument {

    private ClauseDocument() {}

    static Map<String, Object> of(Clause clause) {
        return new ObjectBuilder()
                .put("id", clause.id())
                .put("by", clause.by())
                .put("promises", clause.promises())
                .extent(clause.extent())
                .unless(1, "scale", clause.scale())
                .optional("subject", clause.subject())
                .optional("issue", clause.issue())
                .optionalWord("due", clause.due())
                .optional("after", clause.after())
                .optional("text", clause.text())
                .build();
    }

    static Clause read(ObjectReader at) {
        return new Clause(
                at.pattern("id", ID, ID_EXPECTED),
                at.text("by", SHORT),
                at.text("promises", SHORT),
                owed(at),
                at.count("scale", 1),
                at.optionalText("subject", SHORT),
                at.optionalText("issue", SHORT),
                at.optionalDay("due"),
                at.optionalText("after", SHORT),
                at.optionalText("text", LONG));
    }

    private static Extent owed(ObjectReader at) {
        Extent extent = at.extent("extent", Extent.FULL);
        if (extent.equals(Extent.NONE)) {
            at.wrong("extent", "A clause obliges to something. Expected more than nothing, or leave this out for all.");
            return Extent.FULL;
        }
        return extent;
    }
}
