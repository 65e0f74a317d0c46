package entente.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An actor of a file is found by whatever people call it. */
class ActorNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Palestine, Occupied Palestinian Territory",
        "palestin, PSE",
        "gaza, WSB",
        "Russia, Russian Federation",
        "north korea, PRK",
        "dprk, North Korea",
        "ivory, Côte d’Ivoire",
        "cote d'ivoire, CIV",
        "belarus, BLR",
        "usa, United States",
        "Washington, USA",
        "Turkey, Türkiye",
        "foreign, Foreign Affairs (Bangladesh)"
    })
    void findsAnActorByAnyOfItsNames(String typed, String actor) {
        assertThat(ActorNames.found(typed, Stream.of("Atlantis", actor))).containsExactly(actor);
    }

    @Test
    void findsAllWhereNothingIsTyped() {
        assertThat(ActorNames.found(" ", Stream.of("a", "b"))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"Palestine, Occupied Palestinian Territory", "Israel, ISR", "Belarus, BLR", "Nobody's, nobody's"})
    void knowsTwoNamesOfOne(String one, String other) {
        assertThat(ActorNames.isSame(one, other)).isTrue();
        assertThat(ActorNames.isSame(other, one)).isTrue();
        assertThat(ActorNames.isSame(one, "Sweden")).isFalse();
    }

    @Test
    void callsACodeByItsCountry() {
        assertThat(ActorNames.usual("BLR")).isEqualTo("Belarus");
        assertThat(ActorNames.usual("EUR")).isEqualTo("EUR");
        assertThat(ActorNames.usual("Minsk")).isEqualTo("Minsk");
    }

    /** The seventeenth and last of a file as well. */
    @Test
    void putsThoseFirstWhoActWithTheOtherSide() {
        StringBuilder rows = new StringBuilder("Event Date\tSource Country\tCAMEO Code\tTarget Country");
        for (char letter = 'A'; letter < 'R'; letter++) {
            rows.append("\n2018-06-01\t")
                    .append(letter)
                    .append("land\t042\t")
                    .append((char) (letter + 1))
                    .append("land");
            rows.append("\n2018-06-01\t")
                    .append(letter)
                    .append("land\t042\t")
                    .append((char) (letter + 1))
                    .append("land");
        }
        rows.append("\n2018-06-01\tIsrael\t042\tOccupied Palestinian Territory");
        EventSheet sheet = EventFiles.sheet(rows.toString());

        assertThat(ActorNames.ordered(sheet, Set.of(), Set.of("Israel"))).startsWith("Occupied Palestinian Territory");
        assertThat(ActorNames.found("Palestine", sheet.actors().keySet().stream()))
                .containsExactly("Occupied Palestinian Territory");
    }
}
