package entente.exchange.wire;

import entente.assessment.AgreementKept;
import entente.assessment.Assessment;
import entente.casefile.JsonIo;
import entente.dialogue.Problem;
import entente.docket.Balance;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.docket.RedLineTouched;
import entente.trust.Cause;
import entente.trust.Evidence;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes an assessment as the wire format has it: fields in one order, numbers unrounded, row after row. */
public final class AssessmentWriter {

    private final JsonGenerator json;

    AssessmentWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes {@code assessment} on one line; {@code out} stays open and is not flushed. */
    public static void write(Assessment assessment, Detail detail, OutputStream out) throws IOException {
        JsonIo.compact(out, json -> {
            json.writeStartObject();
            new AssessmentWriter(json).fields(assessment, detail);
            json.writeEndObject();
        });
    }

    void fields(Assessment assessment, Detail detail) {
        rulebook(assessment.rulebook().version(), assessment.rulebook().checksum());
        json.writeStringProperty("asOf", assessment.asOf().toString());
        list("trust", assessment.trust(), this::trust);
        if (detail == Detail.FULL) {
            list("readiness", assessment.readiness(), this::trust);
            curve("curve", assessment.trust());
            curve("readinessCurve", assessment.readiness());
            list("concessions", assessment.concessions(), this::concession);
            list("commitments", assessment.commitments(), this::commitment);
            list("agreements", assessment.agreements(), this::agreement);
            list("balance", assessment.balance(), this::balance);
            list("verdicts", assessment.verdicts(), new VerdictWriter(json)::fields);
            list("redLines", assessment.redLines(), this::redLine);
        }
        warnings(assessment.warnings());
    }

    void rulebook(String version, String checksum) {
        json.writeObjectPropertyStart("rulebook");
        json.writeStringProperty("version", version);
        json.writeStringProperty("checksum", checksum);
        json.writeEndObject();
    }

    void warnings(List<Problem> warnings) {
        list("warnings", warnings, this::warning);
    }

    private void trust(TrustCurve curve) {
        direction(curve);
        Opinion opinion = curve.last();
        scores(opinion);
        json.writeNumberProperty("belief", opinion.belief());
        json.writeNumberProperty("disbelief", opinion.disbelief());
        json.writeNumberProperty("uncertainty", opinion.uncertainty());
        json.writeNumberProperty("baseRate", opinion.baseRate());
        Evidence evidence = curve.lastEvidence();
        json.writeNumberProperty("positive", evidence.positive());
        json.writeNumberProperty("negative", evidence.negative());
    }

    /** Both directions in one sequence: by date, and on one date in the order of the directions. */
    private void curve(String field, List<TrustCurve> curves) {
        json.writeArrayPropertyStart(field);
        int[] next = new int[curves.size()];
        for (int first = earliest(curves, next); first >= 0; first = earliest(curves, next)) {
            TrustCurve curve = curves.get(first);
            point(curve, curve.points().get(next[first]));
            next[first]++;
        }
        json.writeEndArray();
    }

    /** Which curve has the earliest point that is not written yet; below 0 when all are written. */
    private static int earliest(List<TrustCurve> curves, int[] next) {
        int earliest = -1;
        for (int i = 0; i < next.length; i++) {
            List<TrustCurve.Point> points = curves.get(i).points();
            if (next[i] < points.size()
                    && (earliest < 0
                            || points.get(next[i])
                                    .date()
                                    .isBefore(curves.get(earliest)
                                            .points()
                                            .get(next[earliest])
                                            .date()))) {
                earliest = i;
            }
        }
        return earliest;
    }

    private void point(TrustCurve curve, TrustCurve.Point point) {
        json.writeStartObject();
        json.writeStringProperty("date", point.date().toString());
        direction(curve);
        scores(point.opinion());
        list("causes", point.causes(), this::cause);
        json.writeEndObject();
    }

    private void direction(TrustCurve curve) {
        json.writeStringProperty("observer", curve.observer());
        json.writeStringProperty("subject", curve.subject());
    }

    private void scores(Opinion opinion) {
        json.writeNumberProperty("score", opinion.score());
        json.writeNumberProperty("low", opinion.low());
        json.writeNumberProperty("high", opinion.high());
    }

    /** Fading has no rule and rests on no move. */
    void cause(Cause cause) {
        json.writeStringProperty("type", cause.type().word());
        if (cause.rule() != null) {
            json.writeStringProperty("rule", cause.rule());
        }
        json.writeStringProperty("because", cause.because());
        if (cause.type() == Cause.CauseType.FINDING) {
            ids("moves", cause.moves());
        }
        json.writeNumberProperty("points", cause.points());
    }

    private void concession(Concession concession) {
        json.writeStringProperty("move", concession.move());
        json.writeStringProperty("giver", concession.giver());
        json.writeNumberProperty("value", concession.value());
        json.writeNumberProperty("cost", concession.cost());
        ids("answeredBy", concession.answeredBy());
        if (concession.answeredByMore() > 0) {
            json.writeNumberProperty("answeredByMore", concession.answeredByMore());
        }
        json.writeNumberProperty("answeredValue", concession.answeredValue());
        json.writeNumberProperty("settled", concession.settled());
        json.writeStringProperty("status", concession.status().word());
    }

    private void commitment(Commitment commitment) {
        json.writeStringProperty("move", commitment.move());
        if (commitment.agreement() != null) {
            json.writeStringProperty("agreement", commitment.agreement());
        }
        json.writeStringProperty("by", commitment.by());
        json.writeStringProperty("promises", commitment.promises());
        json.writeStringProperty("due", commitment.due().toString());
        json.writeStringProperty("dueBy", commitment.dated() ? "date" : "default");
        if (commitment.after() != null) {
            json.writeStringProperty("after", commitment.after());
        }
        json.writeStringProperty("status", commitment.status().word());
        ids("fulfilledBy", commitment.fulfilledBy());
        json.writeNumberProperty("delivered", commitment.delivered());
        json.writeNumberProperty("worth", commitment.worth());
    }

    private void agreement(AgreementKept agreement) {
        json.writeStringProperty("move", agreement.move());
        share(agreement.whole());
        list("sides", agreement.sides(), side -> {
            json.writeStringProperty("side", side.side());
            share(side.share());
        });
    }

    private void share(AgreementKept.Share share) {
        json.writeNumberProperty("kept", share.kept());
        json.writeNumberProperty("worth", share.worth());
        json.writeObjectPropertyStart("parts");
        for (AgreementKept.Part part : AgreementKept.Part.values()) {
            json.writeNumberProperty(part == AgreementKept.Part.IN_PART ? "inPart" : part.word(), share.points(part));
        }
        json.writeEndObject();
    }

    private void balance(Balance balance) {
        json.writeStringProperty("side", balance.side());
        json.writeNumberProperty("given", balance.given());
        json.writeNumberProperty("received", balance.received());
        json.writeNumberProperty("unanswered", balance.unanswered());
    }

    private void redLine(RedLineTouched redLine) {
        json.writeStringProperty("id", redLine.id());
        ids("touchedBy", redLine.touchedBy());
    }

    private void warning(Problem warning) {
        json.writeStringProperty("pointer", warning.pointer());
        json.writeStringProperty("message", warning.message());
    }

    private void ids(String field, List<String> ids) {
        json.writeArrayPropertyStart(field);
        ids.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void list(String field, List<T> items, Consumer<T> write) {
        JsonIo.objects(json, field, items, write);
    }
}
