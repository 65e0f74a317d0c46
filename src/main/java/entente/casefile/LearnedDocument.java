package entente.casefile;

import static entente.casefile.Limits.LONG;
import static entente.casefile.Limits.OTHERS;
import static entente.casefile.Limits.SHORT;

import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came to light later about a move, as a case has it. */
final class LearnedDocument {

    private LearnedDocument() {}

    static Map<String, Object> of(Learned learned) {
        return new ObjectBuilder()
                .put("from", learned.from().text())
                .put("extent", learned.extent().document())
                .optional("summary", learned.summary())
                .optional("source", SourceDocument.of(learned.source()))
                .optional("locator", learned.locator())
                .build();
    }

    /** What came to light about {@code move}, which is read up to here: each finding later than the one before it. */
    static List<Learned> list(ObjectReader at, String field, Move move) {
        Finding last = new Finding(move.day(), move.extent());
        List<Learned> learned = new ArrayList<>();
        at.list(field, OTHERS, item -> {
            Learned read = read(item, learned.isEmpty() ? last : Finding.of(learned.get(learned.size() - 1)));
            learned.add(read);
            return read;
        });
        return learned;
    }

    private static Learned read(ObjectReader at, Finding last) {
        EdtfDate from = at.date("from");
        Extent extent = at.optionalExtent("extent");
        if (extent == null && !at.has("extent")) {
            at.missing("extent", Extent.EXPECTED);
        } else if (last.extent().equals(extent)) {
            at.wrong("extent", "It was already taken to go this far. Say how far it really goes, or leave this out.");
        }
        boolean understood =
                at.value("from") instanceof String text && EdtfDate.parse(text).isPresent();
        if (understood && !from.day().isAfter(last.day())) {
            at.wrong("from", "Expected a day after " + last.day() + ". Got " + from + ".");
        }
        return new Learned(
                from,
                extent == null ? last.extent() : extent,
                at.optionalText("summary", LONG),
                at.optionalObject("source", SourceDocument::read),
                at.optionalText("locator", SHORT));
    }

    /** Whether a finding is not later than what it corrects, or corrects nothing. */
    static boolean isAtOdds(Move move) {
        Finding last = new Finding(move.day(), move.extent());
        for (Learned learned : move.learned()) {
            Finding next = Finding.of(learned);
            if (!next.day().isAfter(last.day()) || next.extent().equals(last.extent())) {
                return true;
            }
            last = next;
        }
        return false;
    }

    /** From which day on a move was taken to go how far. */
    private record Finding(LocalDate day, Extent extent) {
        static Finding of(Learned learned) {
            return new Finding(learned.from().day(), learned.extent());
        }
    }
}
