package entente.exchange.wire;

import entente.assessment.search.Aim;
import entente.assessment.search.MoveSet;
import entente.assessment.search.SearchResult;
import entente.casefile.CaseWriter;
import entente.casefile.JsonIo;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what it would take as the wire format has it. */
public final class WhatItTakesWriter {

    private final JsonGenerator json;
    private final String reached;

    private WhatItTakesWriter(JsonGenerator json, Aim aim) {
        this.json = json;
        this.reached = aim instanceof Aim.ScoreAim ? "score" : "settled";
    }

    /** Writes {@code answer} on one line; {@code out} stays open and is not flushed. */
    public static void write(SearchResult answer, Aim aim, List<Problem> warnings, OutputStream out)
            throws IOException {
        JsonIo.compact(out, json -> new WhatItTakesWriter(json, aim).write(answer, warnings));
    }

    private void write(SearchResult answer, List<Problem> warnings) {
        json.writeStartObject();
        json.writeBooleanProperty("reached", answer.isReached());
        json.writeStringProperty("from", answer.from().toString());
        json.writeStringProperty("horizon", answer.horizon().toString());
        json.writeNumberProperty("before", answer.before());
        JsonIo.objects(json, "sets", answer.ways(), this::way);
        json.writeName("nearest");
        answer.nearest()
                .ifPresentOrElse(
                        way -> {
                            json.writeStartObject();
                            way(way);
                            json.writeEndObject();
                        },
                        json::writeNull);
        json.writeNumberProperty("tried", answer.tried());
        json.writeNumberProperty("bound", answer.bound());
        json.writeStringProperty("ended", answer.ended().word());
        json.writeBooleanProperty("exhaustive", answer.ended() == SearchResult.SearchEnd.EXHAUSTED);
        new AssessmentWriter(json).warnings(warnings);
        json.writeEndObject();
    }

    private void way(MoveSet way) {
        JsonIo.objects(json, "moves", way.moves(), new CaseWriter(json)::move);
        json.writeNumberProperty("cost", way.cost());
        json.writeNumberProperty(reached, way.reached());
    }
}
