package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is owed has its turn: the oldest first, and of one day what is due first. */
class OwedTest {

    private final Owed owed = new Owed();

    private Pledge promised(String line) {
        Step promise = Steps.of(line);
        Pledge pledge = new Pledge(
                Obligation.of(promise.move()), promise, "b", new Pledge.Size(4, 0, 1 / 8.0, /* named= */ false), 365);
        owed.add(pledge);
        return pledge;
    }

    private List<List<String>> turns(@Nullable String subject, String day) {
        List<List<String>> turns = new ArrayList<>();
        owed.promised("envoy", subject, LocalDate.parse(day))
                .forEachRemaining(
                        together -> turns.add(together.stream().map(Pledge::id).toList()));
        return turns;
    }

    @Test
    void theOldestComesFirstAndOfOneDayWhatIsDueFirst() {
        promised("c 2025-01-02 a promise promises=envoy due=2025-02-01");
        promised("b 2025-01-01 a promise promises=envoy due=2025-05-01");
        promised("a 2025-01-01 a promise promises=envoy due=2025-03-01");
        promised("d 2025-01-01 a promise promises=envoy due=2025-03-01");

        assertThat(turns(null, "2025-06-01")).containsExactly(List.of("a", "d"), List.of("b"), List.of("c"));
    }

    @Test
    void isKeptByALaterStepOfItsKind() {
        promised("a 2025-01-01 a promise promises=envoy");
        promised("e 2025-01-01 a promise promises=embassy");

        assertThat(turns(null, "2025-01-02")).containsExactly(List.of("a"));
        assertThat(turns(null, "2025-01-01")).isEmpty();
    }

    @Test
    void isKeptOnTheSameSubjectWhereBothNameOne() {
        promised("x 2025-01-01 a promise promises=envoy subject=borders due=2025-03-01");
        promised("y 2025-01-01 a promise promises=envoy due=2025-03-01");
        promised("z 2025-01-01 a promise promises=envoy subject=trade due=2025-02-01");

        assertThat(turns("borders", "2025-06-01")).containsExactly(List.of("x", "y"));
        assertThat(turns("trade", "2025-06-01")).containsExactly(List.of("z"), List.of("y"));
        assertThat(turns(null, "2025-06-01")).containsExactly(List.of("z"), List.of("x", "y"));
    }

    @Test
    void whatIsTakenOutHasNoTurn() {
        Pledge gone = promised("a 2025-01-01 a promise promises=envoy");
        promised("b 2025-01-01 a promise promises=envoy");
        owed.remove(gone);

        assertThat(turns(null, "2025-06-01")).containsExactly(List.of("b"));
    }

    @Test
    void ofVeryManyAtOnceThoseThatStandFirstComeFirst() {
        IntStream.range(0, 50).forEach(i -> promised("p" + i + " 2025-01-01 a promise promises=envoy"));

        assertThat(turns(null, "2025-06-01")).extracting(List::size).containsExactly(20, 20, 10);
    }
}
