package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.InvalidDialogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationDocumentTest {

    private static Map<String, Object> claiming(String claim, Object standard) {
        return with("claim", Map.of(claim, standard));
    }

    private static Map<String, Object> with(String field, @Nullable Object value) {
        Map<String, Object> expectation = new LinkedHashMap<>(Map.of(
                "observer",
                "a",
                "subject",
                "b",
                "date",
                "2025-08-01",
                "claim",
                Map.of("at-least", 50),
                "why",
                "Because."));
        if (value == null) {
            expectation.remove(field);
        } else {
            expectation.put(field, value);
        }
        return expectation;
    }

    private static final Map<String, Object> HIGHER = Map.of(
            "higher", List.of("a", "b", "2025-08-01"), "than", List.of("b", "a", "2025-07-01"), "why", "Because.");

    private static Dialogue expecting(Object... expectations) {
        return DialogueFixture.dialogue()
                .having("expectations", List.of(expectations))
                .read();
    }

    private static void refuses(Map<String, Object> expectation, String pointer, String message) {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> expecting(HIGHER, expectation))
                .satisfies(wrong -> assertThat(wrong.problems()).anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/expectations/1" + pointer);
                    assertThat(problem.message()).startsWith(message);
                }));
    }

    @Test
    void writesWhatItReads() {
        Dialogue dialogue = expecting(
                claiming("rises-from", "2025-07-01"),
                claiming("falls-from", "2025-07-01"),
                claiming("at-least", 62.5),
                claiming("at-most", 40),
                HIGHER);
        assertThat(dialogue.expectations()).hasSize(5);
        assertThat(CaseFile.read(CaseFile.write(dialogue)).dialogue()).isEqualTo(dialogue);
        assertThat(CaseFile.read(CaseFile.write(dialogue)).warnings()).isEmpty();
    }

    @Test
    void namesThePlaceOfWhatItCannotRead() {
        refuses(with("why", null), "/why", "\"why\" is missing.");
        refuses(with("date", null), "/date", "\"date\" is missing. Expected a day such as 2025-12-05.");
        refuses(with("date", "yesterday"), "/date", "Expected a day such as 2025-12-05.");
        refuses(with("claim", null), "/claim", "\"claim\" is missing. Expected one of rises-from");
        refuses(with("claim", Map.of()), "/claim", "Expected one of rises-from");
        refuses(with("claim", 7), "/claim", "Expected an object.");
        refuses(claiming("higher-than", 7), "/claim", "Expected one of rises-from");
        refuses(claiming("at-most", 101), "/claim/at-most", "Expected a number from 0 to 100.");
        refuses(claiming("rises-from", "2025-13-01"), "/claim/rises-from", "Expected a day such as 2025-12-05.");
        refuses(with("claim", Collections.singletonMap("falls-from", null)), "/claim/falls-from", "\"falls-from\" is");
        refuses(
                with("claim", Collections.singletonMap("at-least", null)),
                "/claim/at-least",
                "\"at-least\" is missing");
        Map<String, Object> incomplete = new LinkedHashMap<>(HIGHER);
        incomplete.put("than", List.of("a", "b"));
        refuses(incomplete, "/than", "Expected a list of observer, subject and a day");
    }

    @Test
    void refusesAnybodyButTheTwoSides() {
        refuses(with("subject", "c"), "/observer", "Expected the two sides of the case, a and b");
        refuses(with("subject", "a"), "/observer", "Expected the two sides of the case, a and b");
        Map<String, Object> stranger = new LinkedHashMap<>(HIGHER);
        stranger.put("than", List.of("b", "c", "2025-07-01"));
        refuses(stranger, "/than", "Expected the two sides of the case, a and b");
    }

    @Test
    void refusesMoreThanAThousand() {
        List<Object> many = new ArrayList<>(Collections.nCopies(1_000, with("why", "Because.")));
        assertThat(expecting(many.toArray()).expectations()).hasSize(1_000);
        many.add(HIGHER);
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> expecting(many.toArray()))
                .satisfies(
                        wrong -> assertThat(wrong.problems().get(0).pointer()).isEqualTo("/expectations"));
    }
}
