package entente.web.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Dialogues as the pages read them: assessed once for each record, rulebook and day, whoever visits. The last ones read
 * are kept, in a part of the memory, which is given back where memory is short.
 */
@Component
public final class Readings {

    /** One octet for so many of memory. */
    private static final int SHARE = 4;

    /** What a move takes with all that the rules say of it, in octets; measured, and rounded up. */
    private static final int OCTETS_A_MOVE = 6_000;

    private static final int OCTETS_BESIDE_MOVES = 30_000;

    private final Cache<ReadingKey, AssessedDialogue> kept;

    @Autowired
    public Readings() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param octets how much may be kept, roughly */
    public Readings(long octets) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(octets)
                .softValues()
                .<ReadingKey, AssessedDialogue>weigher((key, reading) -> (int) Math.min(
                        Integer.MAX_VALUE,
                        OCTETS_BESIDE_MOVES
                                + (long) OCTETS_A_MOVE * reading.moves().size()))
                .build();
    }

    /** A dialogue is the same object until somebody changes the record, so it is known by that and not by all it says. */
    private record ReadingKey(Dialogue dialogue, String rulebook, LocalDate day) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof ReadingKey key
                    && dialogue == key.dialogue
                    && rulebook.equals(key.rulebook)
                    && day.equals(key.day);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(dialogue) + rulebook.hashCode()) + day.hashCode();
        }
    }

    /**
     * A dialogue on record, as it is read on a day.
     *
     * @param links where its moves and days are explained
     * @throws entente.dialogue.InvalidDialogue when the rules do not know a kind of its moves
     */
    public AssessedDialogue of(StoredDialogue storedDialogue, Rules rules, LocalDate day, Address links) {
        ReadingKey key = new ReadingKey(storedDialogue.dialogue(), rules.checksum(), day);
        AssessedDialogue known = kept.getIfPresent(key);
        if (known == null) {
            known = AssessedDialogue.read(storedDialogue, rules, day, Address.HERE);
            kept.put(key, known);
        }
        return known.at(links);
    }
}
