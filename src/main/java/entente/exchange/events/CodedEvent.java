package entente.exchange.events;

import java.time.LocalDate;

/**
 * What a machine read in the news: who did what to whom.
 *
 * @param row of the file
 * @param id of the event in its collection; empty for none
 * @param code of CAMEO (digits), or of PLOVER, its mode after a colon
 * @param actor the country, where the file has one; else the name
 * @param target as the actor
 * @param joint both did it; the collection does not say who began
 * @param words the collection's own for it, with who and whom
 * @param publisher of the news, empty for none
 * @param link empty for none
 */
public record CodedEvent(
        int row,
        String id,
        LocalDate date,
        String code,
        String actor,
        String target,
        boolean joint,
        String words,
        String publisher,
        String link) {}
