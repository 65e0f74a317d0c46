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
import entente.job.CaseRoom;
import entente.job.CurrentWork;
import entente.job.GivenUp;
import entente.job.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Scores cases line by line; each line is answered, and sent, before the next is read. A line has as long to come in and
 * to be answered as a case by itself.
 */
final class Batch {

    private final Scoring scoring;
    private final CaseRoom caseRoom;
    private final Rules rules;
    private final Detail detail;

    Batch(Scoring scoring, CaseRoom caseRoom, Rules rules, Detail detail) {
        this.scoring = scoring;
        this.caseRoom = caseRoom;
        this.rules = rules;
        this.detail = detail;
    }

    /** @param limit the most octets of one line */
    void answer(InputStream in, OutputStream out, int limit) throws IOException {
        LineReader lineReader = new LineReader(in, limit);
        boolean more = true;
        while (more) {
            CurrentWork.WorkScope scope = CurrentWork.isFor(Patience.within(Patience.LONGEST));
            try {
                more = lineReader.hasNext();
                if (more) {
                    answerNext(lineReader, out);
                }
            } finally {
                scope.end();
            }
        }
    }

    /** Passes over a blank line. */
    private void answerNext(LineReader lineReader, OutputStream out) throws IOException {
        byte[] line;
        try {
            line = lineReader.next();
        } catch (BodyTooLarge tooLarge) {
            tell(tooLarge, lineReader, out);
            return;
        }
        if (isBlank(line)) {
            return;
        }
        if (line.length > caseRoom.largest()) {
            tell(new BodyTooLarge("Line " + lineReader.number(), caseRoom.largest()), lineReader, out);
            return;
        }
        CaseRoom.TakenRoom taken;
        try {
            taken = caseRoom.take(line.length);
        } catch (GivenUp noRoom) {
            tell(noRoom, lineReader, out);
            return;
        }
        try {
            answer(line, lineReader, out);
        } finally {
            taken.giveBack();
        }
    }

    private void answer(byte[] line, LineReader lineReader, OutputStream out) throws IOException {
        Assessment assessment;
        try {
            assessment = scoring.assess(CaseFile.read(line), rules);
        } catch (UnreadableCase malformed) {
            tell(malformed.inLine(lineReader.number()), lineReader, out);
            return;
        } catch (RuntimeException wrong) {
            tell(wrong, lineReader, out);
            return;
        }
        AssessmentWriter.write(assessment, detail, out);
        end(out);
    }

    private static void tell(Exception wrong, LineReader lineReader, OutputStream out) throws IOException {
        out.write(Problems.of(wrong).inLine(lineReader.number()).json());
        end(out);
    }

    private static void end(OutputStream out) throws IOException {
        out.write('\n');
        out.flush();
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
