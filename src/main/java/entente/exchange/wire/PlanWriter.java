package entente.exchange.wire;

import entente.assessment.WeighedTerm;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.Plan;
import entente.assessment.plan.PlanResult;
import entente.casefile.JsonIo;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the plan of a proposal as the wire format has it. */
public final class PlanWriter {

    private static final int PERCENT = 100;

    private final JsonGenerator json;
    private final AssessmentWriter assessments;

    private PlanWriter(JsonGenerator json) {
        this.json = json;
        this.assessments = new AssessmentWriter(json);
    }

    /**
     * Writes the plan on one line; {@code out} stays open and is not flushed.
     *
     * @param proposal the id of the proposal that is planned
     */
    public static void write(
            PlanResult planResult, Bargain bargain, String proposal, List<Problem> warnings, OutputStream out)
            throws IOException {
        JsonIo.compact(out, json -> new PlanWriter(json).write(planResult, bargain, proposal, warnings));
    }

    private void write(PlanResult planResult, Bargain bargain, String proposal, List<Problem> warnings) {
        Plan plan = planResult.plan();
        json.writeStartObject();
        assessments.rulebook(bargain.rules().version(), bargain.rules().checksum());
        json.writeStringProperty("proposal", proposal);
        json.writeStringProperty("from", bargain.from().toString());
        json.writeBooleanProperty("bearable", plan.isBearable());
        json.writeBooleanProperty("complete", planResult.isComplete());
        json.writeNumberProperty("assessments", planResult.tried());
        JsonIo.objects(json, "steps", plan.steps(), this::step);
        JsonIo.objects(json, "leftOut", plan.vetoed(), this::leftOut);
        JsonIo.objects(json, "shortfalls", plan.shortfalls(), this::shortfall);
        JsonIo.objects(json, "shares", plan.shares(), this::share);
        plan.nashProduct()
                .ifPresentOrElse(
                        product -> json.writeNumberProperty("nashProduct", product),
                        () -> json.writeNullProperty("nashProduct"));
        assessments.warnings(warnings);
        json.writeEndObject();
    }

    private void step(Plan.PlanStep step) {
        json.writeNumberProperty("number", step.number());
        json.writeStringProperty("date", step.date().toString());
        JsonIo.objects(json, "items", step.items(), this::item);
        JsonIo.objects(json, "positions", step.positions(), this::position);
        JsonIo.objects(json, "tripwires", step.tripwires(), this::tripwire);
    }

    private void item(Plan.PlanItem item) {
        json.writeStringProperty("by", item.giver());
        json.writeStringProperty("kind", item.term().term().kind());
        if (item.term().term().subject() != null) {
            json.writeStringProperty("subject", item.term().term().subject());
        }
        json.writeNumberProperty("scale", item.term().term().scale());
        json.writeStringProperty("part", item.part().word());
        json.writeNumberProperty("cost", item.cost());
        json.writeNumberProperty("value", item.value());
        json.writeBooleanProperty("lasting", item.isLasting());
    }

    private void position(Plan.Position position) {
        json.writeStringProperty("side", position.side());
        json.writeNumberProperty("trust", PERCENT * position.trust());
        json.writeNumberProperty("trustAfter", PERCENT * position.trustAfter());
        json.writeNumberProperty("given", position.given());
        json.writeNumberProperty("got", position.got());
        json.writeNumberProperty("exposure", position.exposure());
        json.writeNumberProperty("limit", position.limit());
        json.writeNumberProperty("coming", position.coming());
        json.writeNumberProperty("stake", position.stake());
    }

    private void tripwire(Plan.Tripwire tripwire) {
        json.writeStringProperty("side", tripwire.side());
        json.writeStringProperty("by", tripwire.by().toString());
        kinds("due", tripwire.due());
        kinds("withheld", tripwire.withheld());
    }

    private void kinds(String field, List<Plan.PlanItem> items) {
        json.writeArrayPropertyStart(field);
        items.forEach(item -> json.writeString(item.term().term().kind()));
        json.writeEndArray();
    }

    private void leftOut(WeighedTerm term) {
        json.writeStringProperty("kind", term.term().kind());
        json.writeStringProperty("by", term.by());
        json.writeStringProperty("redLine", term.redLine());
    }

    private void shortfall(Plan.Shortfall shortfall) {
        json.writeStringProperty("side", shortfall.side());
        json.writeNumberProperty("step", shortfall.step());
        json.writeNumberProperty("points", shortfall.points());
    }

    private void share(Plan.Share share) {
        json.writeStringProperty("side", share.side());
        json.writeNumberProperty("given", share.given());
        json.writeNumberProperty("got", share.got());
        json.writeNumberProperty("net", share.net());
    }
}
