package entente.casefile;

import entente.dialogue.Background;
import entente.dialogue.Dialogue;
import entente.dialogue.Goal;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.dialogue.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dialogue as a document that {@link DialogueReader} reads; fields at their default are left out. */
public final class CaseWriter {

    private CaseWriter() {}

    public static Map<String, Object> document(Dialogue dialogue) {
        return new ObjectBuilder()
                .put("title", dialogue.title())
                .optional("about", dialogue.about())
                .list("sides", dialogue.sides(), CaseWriter::side)
                .optionalWord("openedOn", dialogue.openedOn())
                .optionalWord("asOf", dialogue.asOf())
                .optional("baseRate", baseRate(dialogue))
                .optional("source", SourceDocument.of(dialogue.source()))
                .optionalList("redLines", dialogue.redLines(), CaseWriter::redLine)
                .list("moves", dialogue.moves(), MoveDocument::of)
                .optionalList("proposals", dialogue.proposals(), CaseWriter::proposal)
                .optionalList("goals", dialogue.goals(), CaseWriter::goal)
                .optionalList("background", dialogue.background(), CaseWriter::background)
                .optionalList("expectations", dialogue.expectations(), ExpectationDocument::of)
                .build();
    }

    /** As {@link #document}, with no moves. */
    public static Map<String, Object> frame(Dialogue dialogue) {
        return document(dialogue.with(List.of(), dialogue.redLines()));
    }

    private static @Nullable Map<String, Object> baseRate(Dialogue dialogue) {
        if (dialogue.baseRate().isEmpty()) {
            return null;
        }
        ObjectBuilder byObserver = new ObjectBuilder();
        new TreeMap<>(dialogue.baseRate()).forEach(byObserver::number);
        return byObserver.build();
    }

    private static Map<String, Object> side(Side side) {
        return new ObjectBuilder()
                .put("id", side.id())
                .put("name", side.name())
                .optional("longName", side.longName())
                .build();
    }

    private static Map<String, Object> redLine(RedLine redLine) {
        return new ObjectBuilder()
                .put("id", redLine.id())
                .put("side", redLine.side())
                .put("issue", redLine.issue())
                .put("text", redLine.text())
                .build();
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        return new ObjectBuilder()
                .put("id", proposal.id())
                .put("date", proposal.date().text())
                .put("from", proposal.from())
                .list("asks", proposal.asks(), CaseWriter::term)
                .list("offers", proposal.offers(), CaseWriter::term)
                .optional("summary", proposal.summary())
                .build();
    }

    private static Map<String, Object> term(Term term) {
        return new ObjectBuilder()
                .put("kind", term.kind())
                .extent(term.extent())
                .unless(1, "scale", term.scale())
                .optional("issue", term.issue())
                .optional("subject", term.subject())
                .optional("summary", term.summary())
                .build();
    }

    private static Map<String, Object> goal(Goal goal) {
        return new ObjectBuilder()
                .put("side", goal.side())
                .put("text", goal.text())
                .build();
    }

    private static Map<String, Object> background(Background background) {
        return new ObjectBuilder()
                .optional("date", background.date())
                .put("text", background.text())
                .optional("locator", background.locator())
                .build();
    }
}
