package entente.exchange.wire;

import entente.assessment.DeliveryRecord;
import entente.assessment.Flip;
import entente.assessment.Verdict;
import entente.assessment.WeighedTerm;
import entente.casefile.JsonIo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what the rules say of proposals, field by field. */
final class VerdictWriter {

    private final JsonGenerator json;

    VerdictWriter(JsonGenerator json) {
        this.json = json;
    }

    void fields(Verdict verdict) {
        json.writeStringProperty("proposal", verdict.proposal());
        json.writeStringProperty("for", verdict.side());
        text("verdict", verdict.says() == null ? null : verdict.says().word());
        json.writeNumberProperty("cost", verdict.cost());
        json.writeNumberProperty("reservation", verdict.reservation());
        json.writeNumberProperty("value", verdict.value());
        if (verdict.breakEven() == null) {
            json.writeNullProperty("breakEvenTrust");
        } else {
            json.writeNumberProperty("breakEvenTrust", verdict.breakEven());
        }
        json.writeNumberProperty("trust", verdict.trust());
        json.writeNumberProperty("low", verdict.low());
        json.writeNumberProperty("high", verdict.high());
        json.writeNumberProperty("readiness", verdict.readiness());
        text("because", verdict.reason().map(Verdict.VerdictReason::because).orElse(null));
        text("redLine", verdict.redLine());
        JsonIo.objects(json, "reasons", verdict.reasons(), this::reason);
        JsonIo.objects(json, "gives", verdict.gives(), this::term);
        JsonIo.objects(json, "gets", verdict.gets(), this::term);
        record(verdict.record());
        flip(verdict.flip());
    }

    private void reason(Verdict.VerdictReason reason) {
        json.writeStringProperty("rule", reason.rule());
        json.writeStringProperty("verdict", reason.says().word());
        json.writeStringProperty("because", reason.because());
    }

    private void term(WeighedTerm term) {
        json.writeStringProperty("kind", term.term().kind());
        Double share = term.term().extent().share();
        if (share == null) {
            json.writeStringProperty("extent", term.term().extent().word());
        } else {
            json.writeNumberProperty("extent", share);
        }
        json.writeNumberProperty("scale", term.term().scale());
        json.writeNumberProperty("cost", term.cost());
        json.writeNumberProperty("value", term.value());
        text("lasting", term.lasting());
        text("redLine", term.redLine());
    }

    private void record(DeliveryRecord record) {
        json.writeObjectPropertyStart("record");
        json.writeNumberProperty("promises", record.promises());
        json.writeNumberProperty("kept", record.kept());
        json.writeNumberProperty("keptLate", record.late());
        json.writeNumberProperty("keptInPart", record.inPart());
        json.writeNumberProperty("open", record.open());
        json.writeNumberProperty("overdue", record.overdue());
        json.writeNumberProperty("withdrawn", record.withdrawn());
        json.writeNumberProperty("broken", record.broken());
        JsonIo.objects(json, "completed", record.completions(), completed -> {
            json.writeStringProperty("move", completed.step());
            json.writeNumberProperty("days", completed.days());
        });
        json.writeArrayPropertyStart("unfinished");
        record.unfinished().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void flip(@Nullable Flip flip) {
        if (flip == null) {
            json.writeNullProperty("flip");
            return;
        }
        json.writeObjectPropertyStart("flip");
        json.writeStringProperty("number", flip.what().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("at", flip.at());
        json.writeStringProperty("by", flip.falling() ? "falling" : "rising");
        json.writeStringProperty("to", flip.to().word());
        json.writeEndObject();
    }

    private void text(String field, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, text);
        }
    }
}
