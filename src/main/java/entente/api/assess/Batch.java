package entente.api.assess;

import entente.api.http.BodyTooLarge;
import entente.api.http.LineReader;
import entente.api.http.Problems;
import entente.assessment.Assessment;
import entente.assessment.Rules;
import entente.casefile.CaseFile;
import entente.casefile.UnreadableCase;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Scores cases line by line; each line is answered, and sent, before the next is read. */
final class Batch {

    private final Scoring scoring;
    private final Rules rules;
    private final Detail detail;

    Batch(Scoring scoring, Rules rules, Detail detail) {
        this.scoring = scoring;
        this.rules = rules;
        this.detail = detail;
    }

    /** @param limit the most octets of one line */
    void answer(InputStream in, OutputStream out, int limit) throws IOException {
        LineReader lineReader = new LineReader(in, limit);
        while (lineReader.hasNext()) {
            if (answerNext(lineReader, out)) {
                out.write('\n');
                out.flush();
            }
        }
    }

    /** False when the line is blank. */
    private boolean answerNext(LineReader lineReader, OutputStream out) throws IOException {
        Assessment assessment;
        try {
            byte[] line = lineReader.next();
            if (isBlank(line)) {
                return false;
            }
            assessment = scoring.assess(CaseFile.read(line), rules);
        } catch (UnreadableCase malformed) {
            tell(malformed.inLine(lineReader.number()), lineReader, out);
            return true;
        } catch (BodyTooLarge | RuntimeException wrong) {
            tell(wrong, lineReader, out);
            return true;
        }
        AssessmentWriter.write(assessment, detail, out);
        return true;
    }

    private static void tell(Exception wrong, LineReader lineReader, OutputStream out) throws IOException {
        out.write(Problems.of(wrong).inLine(lineReader.number()).json());
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }
}
