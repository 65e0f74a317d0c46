package entente.exchange.wire;

import entente.assessment.search.Aim;
import entente.assessment.search.MoveSet;
import entente.assessment.search.SearchResult;
import entente.casefile.JsonIo;
import entente.casefile.MoveDocument;
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
    public static void write(SearchResult searchResult, Aim aim, List<Problem> warnings, OutputStream out)
            throws IOException {
        JsonIo.compact(out, json -> new WhatItTakesWriter(json, aim).write(searchResult, warnings));
    }

    private void write(SearchResult searchResult, List<Problem> warnings) {
        json.writeStartObject();
        json.writeBooleanProperty("reached", searchResult.isReached());
        json.writeStringProperty("from", searchResult.from().toString());
        json.writeStringProperty("horizon", searchResult.horizon().toString());
        json.writeNumberProperty("before", searchResult.before());
        JsonIo.objects(json, "sets", searchResult.ways(), this::way);
        json.writeName("nearest");
        searchResult
                .nearest()
                .ifPresentOrElse(
                        moveSet -> {
                            json.writeStartObject();
                            way(moveSet);
                            json.writeEndObject();
                        },
                        json::writeNull);
        json.writeNumberProperty("tried", searchResult.tried());
        json.writeNumberProperty("bound", searchResult.bound());
        json.writeStringProperty("ended", searchResult.ended().word());
        json.writeBooleanProperty("exhaustive", searchResult.ended() == SearchResult.SearchEnd.EXHAUSTED);
        new AssessmentWriter(json).warnings(warnings);
        json.writeEndObject();
    }

    private void way(MoveSet moveSet) {
        json.writePOJOProperty(
                "moves", moveSet.moves().stream().map(MoveDocument::of).toList());
        json.writeNumberProperty("cost", moveSet.cost());
        json.writeNumberProperty(reached, moveSet.reached());
    }
}
