package entente.docket;

import entente.dialogue.Channel;
import entente.dialogue.Extent;
import entente.dialogue.Learned;
import entente.dialogue.Level;
import entente.dialogue.Links;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves of one side have in common that are parts of one count: nothing but their date, their number and their words
 * differ.
 */
record PartOfCount(
        String kind,
        Extent extent,
        Channel channel,
        @Nullable Level level,
        @Nullable String subject,
        @Nullable String issue,
        Links links,
        boolean disputed,
        @Nullable String onBehalfOf,
        double confidence,
        List<Extent> learned,
        List<LocalDate> learnedOn,
        boolean jointly,
        @Nullable LocalDate until) {

    static PartOfCount of(Move move) {
        return new PartOfCount(
                move.kind(),
                move.extent(),
                move.channel(),
                move.level(),
                move.subject(),
                move.issue(),
                move.links(),
                move.disputed(),
                move.onBehalfOf(),
                move.confidence(),
                move.learned().stream().map(Learned::extent).toList(),
                move.learned().stream().map(learned -> learned.from().day()).toList(),
                move.jointly(),
                move.until());
    }
}
