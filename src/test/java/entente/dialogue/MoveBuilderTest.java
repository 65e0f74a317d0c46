package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveBuilderTest {

    private static final EdtfDate DAY = EdtfDate.of(LocalDate.of(2025, 1, 26));

    @Test
    void copiesEveryFieldOfAMove() {
        assertThat(RandomMoves.of(1, 200))
                .allSatisfy(move -> assertThat(move.but().build()).isEqualTo(move));
    }

    @Test
    void changesOneFieldAndNoOther() {
        assertThat(RandomMoves.of(2, 200)).allSatisfy(move -> {
            Move third = move.but().order(3).build();

            assertThat(third).usingRecursiveComparison().ignoringFields("order").isEqualTo(move);
            assertThat(third.order()).isEqualTo(3);
            assertThat(third.but().order(move.order()).build()).isEqualTo(move);
        });
    }

    @Test
    void leavesTheMoveThatItStartsFromAsItIs() {
        Move move = Move.builder("m1", DAY, "by", "prisoner-release")
                .links(Links.answering("m0"))
                .build();

        move.but().links(move.links().without(Set.of("m0"))).build();

        assertThat(move.links().answers()).isEqualTo("m0");
    }

    @Test
    void saysWhatIsUsualWhereNobodyDoes() {
        assertThat(Move.builder("m1", DAY, "by", "prisoner-release").build())
                .isEqualTo(new Move(
                        "m1",
                        DAY,
                        "by",
                        "prisoner-release",
                        null,
                        Extent.FULL,
                        1,
                        Channel.PUBLIC,
                        null,
                        null,
                        null,
                        Links.NONE,
                        null,
                        null,
                        false,
                        null,
                        1,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        null,
                        List.of(),
                        null));
    }
}
