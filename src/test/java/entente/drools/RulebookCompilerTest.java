package entente.drools;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Conclusion;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.RuleSession;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A compiled rulebook weighs one occasion at a time, and versions live beside each other. */
class RulebookCompilerTest {

    private static CompiledRulebook rules;

    @BeforeAll
    static void compile() {
        rules = compiled("0.15");
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    private static CompiledRulebook compiled(String weight) {
        String rule = ShippedFiles.RULE
                .replace("0.15", weight)
                .replace("A side threatens", "A side threatens\nwhile its author owes an answer for a concession");
        return RulebookCompiler.compile(RulebookReader.read(weight, ShippedFiles.withRule(rule)));
    }

    private static Occasion silence() {
        return new Occasion.Silence(-1, "m0", "b", "a", false, 0, 0);
    }

    private static Occasion.MoveMade threatBy(String actor) {
        return new Occasion.MoveMade(
                "m1",
                actor,
                "b".equals(actor) ? "a" : "b",
                "threat",
                "word",
                "conflictual",
                "full",
                "public",
                1,
                4.4,
                1,
                0.06,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                Occasion.NEVER,
                Occasion.NEVER,
                Occasion.NEVER);
    }

    private static List<Conclusion> extra(List<Conclusion> conclusions) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.rule().equals("extra-threat"))
                .toList();
    }

    @Test
    void looksAroundOnlyForWhatIsOpen() {
        try (RuleSession session = rules.open()) {
            OpenItem owed = new OpenItem.OpenConcession("m0", "a", "b");
            assertThat(extra(session.weigh(threatBy("b")))).isEmpty();
            session.put(owed);
            assertThat(extra(session.weigh(threatBy("b"))))
                    .containsExactly(new Conclusion("extra-threat", "b", Conclusion.Quality.TRUST, -0.15, false));
            assertThat(extra(session.weigh(threatBy("a")))).isEmpty();
            session.remove(owed);
            assertThat(extra(session.weigh(threatBy("b")))).isEmpty();
        }
    }

    @Test
    void forgetsAnOccasionOnceItIsWeighed() {
        try (RuleSession session = rules.open()) {
            List<Conclusion> first = session.weigh(threatBy("b"));
            assertThat(first).isNotEmpty();
            assertThat(session.weigh(silence())).isEmpty();
            assertThat(session.weigh(threatBy("b"))).isEqualTo(first);
        }
    }

    @Test
    void versionsLiveBesideEachOther() {
        try (CompiledRulebook other = compiled("0.3");
                RuleSession session = other.open()) {
            session.put(new OpenItem.OpenConcession("m0", "a", "b"));
            assertThat(extra(session.weigh(threatBy("b"))))
                    .extracting(Conclusion::amount)
                    .containsExactly(-0.3);
        }
        try (RuleSession session = rules.open()) {
            session.put(new OpenItem.OpenConcession("m0", "a", "b"));
            assertThat(extra(session.weigh(threatBy("b"))))
                    .extracting(Conclusion::amount)
                    .containsExactly(-0.15);
        }
    }

    @Test
    void fillsTheReason() {
        assertThat(rules.because("extra-threat", Map.of("actor", "A$1{x}", "other", "B\\n")))
                .isEqualTo("A$1{x} threatened B\\n.");
    }
}
