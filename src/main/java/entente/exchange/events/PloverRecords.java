package entente.exchange.events;

import entente.assessment.Rules;
import entente.casefile.JsonIo;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Side;
import entente.dialogue.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The moves of a dialogue as event records in JSON, by the names of the PLOVER manual (Open Event Data Alliance, version
 * 0.7b1, table "PLOVER JSON"). What PLOVER has no name for stands under {@code entente}; users may add fields by that manual.
 *
 * <p>What both did together is two records with one {@code link}. A date that is no day is its first day, with its last as
 * {@code enddate}, and stands as it was written under {@code entente}.
 */
public final class PloverRecords {

    private static final String CODEBOOK = "PLOVER 0.7b1";
    private static final int MATERIAL_CONFLICT = 4;

    /** Its quad categories; a request is its DEMAND, and what is not here is material conflict. */
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("SANCTION", 3),
            Map.entry("THREATEN", 3));

    private final Dialogue dialogue;
    private final Rules rules;
    private final JsonGenerator json;

    private PloverRecords(Dialogue dialogue, Rules rules, JsonGenerator json) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.json = json;
    }

    /** A list of records, in the order of the moves. */
    public static byte[] write(Dialogue dialogue, Rules rules) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonIo.compact(out, json -> new PloverRecords(dialogue, rules, json).writeAll());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void writeAll() {
        json.writeStartArray();
        for (Move move : dialogue.moves()) {
            for (Side side : dialogue.sides()) {
                if (move.isBy(side.id())) {
                    write(move, side);
                }
            }
        }
        json.writeEndArray();
    }

    private void write(Move move, Side by) {
        json.writeStartObject();
        json.writeStringProperty("id", move.jointly() ? move.id() + "." + by.id() : move.id());
        json.writeStringProperty("date", move.date().first().toString());
        if (move.date().precision() != EdtfDate.Precision.DAY) {
            json.writeStringProperty("enddate", move.date().last().toString());
        }
        actors("source", by);
        dialogue.sides().stream().filter(side -> !side.id().equals(by.id())).forEach(side -> actors("recipient", side));
        event(rules.findKind(move.kind()));
        if (move.summary() != null) {
            list("event_text", move.summary());
        }
        if (move.jointly()) {
            json.writeStringProperty("link", move.id());
        }
        cited(dialogue.sourceOf(move).orElse(null));
        own(move);
        json.writeEndObject();
    }

    private void actors(String role, Side side) {
        json.writeArrayPropertyStart(role);
        json.writeStartObject();
        json.writeStringProperty("actor_text", side.name());
        text("identifier_text", side.longName());
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A kind that the rules do not know is told as not coded. */
    private void event(Optional<Kind> kind) {
        if (kind.isEmpty()) {
            json.writeBooleanProperty("has_event", false);
            json.writeArrayPropertyStart("event");
            json.writeEndArray();
            return;
        }
        String[] parts = kind.get().plover().split(":", 2);
        list("event", parts[0]);
        if (parts.length > 1) {
            list("mode", parts[1]);
        }
        json.writeNumberProperty("quad_code", QUADS.getOrDefault(parts[0], MATERIAL_CONFLICT));
        json.writeNumberProperty("event_scale", kind.get().goldstein());
    }

    private void cited(@Nullable Source source) {
        json.writeObjectPropertyStart("cite_info");
        if (source != null) {
            json.writeStringProperty("title", source.title());
            text("publication", source.publisher());
            text("url", source.url());
        }
        json.writeStringProperty("codebook", CODEBOOK);
        json.writeEndObject();
    }

    private void own(Move move) {
        json.writeObjectPropertyStart("entente");
        json.writeStringProperty("date", move.date().text());
        json.writeStringProperty("kind", move.kind());
        text("cameo", rules.findKind(move.kind()).map(Kind::cameo).orElse(null));
        json.writeStringProperty("extent", move.extent().word());
        json.writeNumberProperty("scale", move.scale());
        json.writeStringProperty("channel", move.channel().word());
        json.writeNumberProperty("confidence", move.confidence());
        text("subject", move.subject());
        text("issue", move.issue());
        text("promises", move.promises());
        text("due", move.due() == null ? null : move.due().toString());
        move.links().byField().forEach(json::writeStringProperty);
        if (move.disputed()) {
            json.writeBooleanProperty("disputed", true);
        }
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void list(String name, String item) {
        json.writeArrayPropertyStart(name);
        json.writeString(item);
        json.writeEndArray();
    }
}
