package entente.casefile;

import entente.dialogue.Background;
import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Goal;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.dialogue.Source;
import entente.dialogue.Term;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a dialogue field by field; fields at their default are left out. */
public final class CaseWriter {

    private static final long EXACT_AS_LONG = 1L << 53;

    private final JsonGenerator json;

    public CaseWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Dialogue dialogue) {
        json.writeStartObject();
        json.writeStringProperty("title", dialogue.title());
        optional("about", dialogue.about());
        list("sides", dialogue.sides(), this::side);
        optional("openedOn", dialogue.openedOn());
        optional("asOf", dialogue.asOf());
        baseRate(dialogue);
        if (dialogue.source() != null) {
            source(dialogue.source());
        }
        optionalList("redLines", dialogue.redLines(), this::redLine);
        list("moves", dialogue.moves(), this::move);
        optionalList("proposals", dialogue.proposals(), this::proposal);
        optionalList("goals", dialogue.goals(), this::goal);
        optionalList("background", dialogue.background(), this::background);
        json.writeEndObject();
    }

    private void baseRate(Dialogue dialogue) {
        if (!dialogue.baseRate().isEmpty()) {
            json.writeObjectPropertyStart("baseRate");
            new TreeMap<>(dialogue.baseRate()).forEach(this::number);
            json.writeEndObject();
        }
    }

    private void side(Side side) {
        json.writeStringProperty("id", side.id());
        json.writeStringProperty("name", side.name());
        optional("longName", side.longName());
    }

    public void move(Move move) {
        json.writeStringProperty("id", move.id());
        json.writeStringProperty("date", move.date().text());
        json.writeStringProperty("actor", move.actor());
        json.writeStringProperty("kind", move.kind());
        optional("summary", move.summary());
        unless(Extent.FULL, "extent", move.extent());
        unless(1, "scale", move.scale());
        unless(Channel.PUBLIC, "channel", move.channel());
        optional("level", move.level());
        optional("subject", move.subject());
        optional("issue", move.issue());
        move.links().byField().forEach(json::writeStringProperty);
        optional("promises", move.promises());
        optional("due", move.due());
        if (move.disputed()) {
            json.writeBooleanProperty("disputed", true);
        }
        optional("onBehalfOf", move.onBehalfOf());
        unless(1, "confidence", move.confidence());
        optional("knownFrom", move.knownFrom());
        if (move.source() != null) {
            source(move.source());
        }
        optional("locator", move.locator());
        if (move.order() != null) {
            json.writeNumberProperty("order", move.order());
        }
    }

    private void redLine(RedLine redLine) {
        json.writeStringProperty("id", redLine.id());
        json.writeStringProperty("side", redLine.side());
        json.writeStringProperty("issue", redLine.issue());
        json.writeStringProperty("text", redLine.text());
    }

    private void proposal(Proposal proposal) {
        json.writeStringProperty("id", proposal.id());
        json.writeStringProperty("date", proposal.date().text());
        json.writeStringProperty("from", proposal.from());
        list("asks", proposal.asks(), this::term);
        list("offers", proposal.offers(), this::term);
        optional("summary", proposal.summary());
    }

    private void term(Term term) {
        json.writeStringProperty("kind", term.kind());
        unless(Extent.FULL, "extent", term.extent());
        unless(1, "scale", term.scale());
        optional("issue", term.issue());
        optional("subject", term.subject());
        optional("summary", term.summary());
    }

    private void source(Source source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("title", source.title());
        optional("author", source.author());
        optional("publisher", source.publisher());
        optional("date", source.date());
        optional("url", source.url());
        json.writeEndObject();
    }

    private void goal(Goal goal) {
        json.writeStringProperty("side", goal.side());
        json.writeStringProperty("text", goal.text());
    }

    private void background(Background background) {
        optional("date", background.date());
        json.writeStringProperty("text", background.text());
        optional("locator", background.locator());
    }

    /** Dates and choices write themselves as documents spell them. */
    private void optional(String field, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(field, value.toString());
        }
    }

    private void unless(Object usual, String field, Object value) {
        if (!value.equals(usual)) {
            json.writeStringProperty(field, value.toString());
        }
    }

    private void unless(double usual, String field, double value) {
        if (value != usual) {
            number(field, value);
        }
    }

    /** A count stays a whole number: 52, not 52.0. */
    private void number(String field, double value) {
        if (value == StrictMath.rint(value) && Math.abs(value) <= EXACT_AS_LONG) {
            json.writeNumberProperty(field, (long) value);
        } else {
            json.writeNumberProperty(field, value);
        }
    }

    private <T> void optionalList(String field, List<T> items, Consumer<T> write) {
        if (!items.isEmpty()) {
            list(field, items, write);
        }
    }

    private <T> void list(String field, List<T> items, Consumer<T> write) {
        JsonIo.objects(json, field, items, write);
    }
}
