package entente.docket;

import static org.assertj.core.api.Assertions.within;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;

/** The docket of a small dialogue, kept to the end of a day by the {@link PlainTariff}. */
final class Kept {

    /** As far as shares and stakes are exact. */
    static final Offset<Double> EXACTLY = within(1e-9);

    final Standing standing;
    final Recorder rules = new Recorder();

    private Kept(String asOf, Dialogue dialogue, DocketTerms terms) {
        LocalDate day = LocalDate.parse(asOf);
        standing = Docket.keep(dialogue, dialogue.knownOn(day), new PlainTariff(), terms, rules, day);
    }

    /** @param moves as lines of {@link Cases} */
    static Kept until(String asOf, String... moves) {
        return new Kept(asOf, Cases.of(moves), PlainTariff.TERMS);
    }

    static Kept until(String asOf, DocketTerms terms, String... moves) {
        return new Kept(asOf, Cases.of(moves), terms);
    }

    <T extends Occasion> List<T> all(Class<T> type) {
        return standing.entries().stream()
                .map(Entry::occasion)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends Occasion> T only(Class<T> type) {
        return one(all(type), any -> true);
    }

    Occasion.MoveMade made(String move) {
        return one(all(Occasion.MoveMade.class), made -> made.move().equals(move));
    }

    Occasion.Answer answer(String step, String answer) {
        return one(
                all(Occasion.Answer.class),
                one -> one.step().equals(step) && one.answer().equals(answer));
    }

    Concession concession(String move) {
        return one(standing.concessions(), concession -> concession.move().equals(move));
    }

    Commitment clause(String id, String by) {
        return one(
                standing.commitments(),
                commitment -> commitment.move().equals(id) && commitment.by().equals(by));
    }

    double settled(String move) {
        return concession(move).settled();
    }

    Commitment promise(String move) {
        return one(standing.commitments(), commitment -> commitment.move().equals(move));
    }

    /** The days on which occasions of a type were weighed. */
    List<String> days(Class<? extends Occasion> type) {
        return standing.entries().stream()
                .filter(entry -> type.isInstance(entry.occasion()))
                .map(entry -> entry.date().toString())
                .toList();
    }

    private static <T> T one(List<T> all, Predicate<T> wanted) {
        List<T> found = all.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one, found " + found + " in " + all);
        }
        return found.get(0);
    }
}
