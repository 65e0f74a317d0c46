package entente.exchange.wire;

import entente.assessment.Rules;
import entente.assessment.search.NextMove;
import entente.casefile.JsonIo;
import entente.casefile.MoveDocument;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what the sides might do next as the wire format has it. */
public final class NextMoveWriter {

    private final JsonGenerator json;
    private final AssessmentWriter assessments;

    private NextMoveWriter(JsonGenerator json) {
        this.json = json;
        this.assessments = new AssessmentWriter(json);
    }

    /** Writes what each side might do on one line; {@code out} stays open and is not flushed. */
    public static void write(
            List<NextMove> sides, Rules rules, LocalDate asOf, List<Problem> warnings, OutputStream out)
            throws IOException {
        JsonIo.compact(out, json -> new NextMoveWriter(json).write(sides, rules, asOf, warnings));
    }

    private void write(List<NextMove> sides, Rules rules, LocalDate asOf, List<Problem> warnings) {
        json.writeStartObject();
        assessments.rulebook(rules.version(), rules.checksum());
        json.writeStringProperty("asOf", asOf.toString());
        JsonIo.objects(json, "sides", sides, this::side);
        assessments.warnings(warnings);
        json.writeEndObject();
    }

    private void side(NextMove next) {
        json.writeStringProperty("side", next.side());
        optional("best", next.best());
        JsonIo.objects(json, "others", next.others(), this::step);
        optional("worst", next.worst());
    }

    private void optional(String field, Optional<NextMove.SingleMove> step) {
        json.writeName(field);
        step.ifPresentOrElse(
                present -> {
                    json.writeStartObject();
                    step(present);
                    json.writeEndObject();
                },
                json::writeNull);
    }

    private void step(NextMove.SingleMove step) {
        json.writePOJOProperty("move", MoveDocument.of(step.move()));
        json.writeNumberProperty("cost", step.cost());
        json.writeNumberProperty("gain", step.gain());
        json.writeArrayPropertyStart("because");
        step.because().forEach(json::writeString);
        json.writeEndArray();
    }
}
