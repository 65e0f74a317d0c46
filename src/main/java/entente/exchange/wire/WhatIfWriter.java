package entente.exchange.wire;

import entente.assessment.Difference;
import entente.assessment.Shift;
import entente.assessment.WhatIf;
import entente.casefile.JsonIo;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** Writes what a hypothesis would do as the wire format has it. */
public final class WhatIfWriter {

    private final JsonGenerator json;
    private final AssessmentWriter assessments;

    private WhatIfWriter(JsonGenerator json) {
        this.json = json;
        this.assessments = new AssessmentWriter(json);
    }

    /** Writes {@code whatIf} on one line; {@code out} stays open and is not flushed. */
    public static void write(WhatIf whatIf, Detail detail, OutputStream out) throws IOException {
        JsonIo.compact(out, json -> new WhatIfWriter(json).write(whatIf, detail));
    }

    private void write(WhatIf whatIf, Detail detail) {
        json.writeStartObject();
        json.writeObjectPropertyStart("before");
        assessments.fields(whatIf.before(), detail);
        json.writeEndObject();
        json.writeObjectPropertyStart("after");
        assessments.fields(whatIf.after(), detail);
        json.writeEndObject();
        json.writeObjectPropertyStart("otherwise");
        assessments.fields(whatIf.otherwise(), detail);
        json.writeEndObject();
        JsonIo.objects(json, "differences", whatIf.differences(), this::difference);
        assessments.warnings(whatIf.warnings());
        json.writeEndObject();
    }

    private void difference(Difference difference) {
        json.writeStringProperty("observer", difference.observer());
        json.writeStringProperty("subject", difference.subject());
        json.writeNumberProperty("before", difference.before().score());
        json.writeNumberProperty("otherwise", difference.otherwise().score());
        json.writeNumberProperty("after", difference.after().score());
        JsonIo.objects(json, "causes", difference.causes(), this::shift);
    }

    private void shift(Shift shift) {
        assessments.cause(shift.cause());
        json.writeStringProperty("how", shift.how().word());
    }
}
