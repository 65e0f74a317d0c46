package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleEdits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every part of a version tells which version set it. */
class ProvenanceTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles COSTLY = NumberEdits.weight(SHIPPED, "good-offices", "1", Map.of("value", "6"));

    private final InMemoryVersions versions = new InMemoryVersions();
    private final Provenance provenance = new Provenance(versions);

    private Version publish(RulebookFiles files) {
        int base = versions.all().size();
        return versions.publish(files, "Ada", "Reason " + (base + 1) + ".", base);
    }

    private static int number(Optional<Version> version) {
        return version.orElseThrow().number();
    }

    @Test
    void namesTheVersionThatChangedAPartLast() {
        publish(SHIPPED);
        publish(COSTLY);
        RulebookFiles warmer = NumberEdits.parameter(COSTLY, "base rate", Map.of("value", "0.51"));
        publish(warmer);
        publish(RuleEdits.switched(warmer, "promise-withdrawn", true));
        publish(warmer);

        assertThat(number(provenance.ofWeight(5, "good-offices", 1))).isEqualTo(2);
        assertThat(number(provenance.ofWeight(1, "good-offices", 1))).isEqualTo(1);
        assertThat(number(provenance.ofWeight(5, "summit", 1))).isEqualTo(1);
        assertThat(number(provenance.ofParameter(5, "base rate"))).isEqualTo(3);
        assertThat(number(provenance.ofParameter(2, "base rate"))).isEqualTo(1);
        assertThat(number(provenance.ofRule(5, "promise-withdrawn"))).isEqualTo(5);
        assertThat(number(provenance.ofRule(5, "promise-kept"))).isEqualTo(1);
        assertThat(number(provenance.ofKind(5, "summit"))).isEqualTo(1);
        assertThat(provenance.ofRule(6, "promise-withdrawn")).isEmpty();
    }

    @Test
    void namesTheVersionThatWentBack() {
        publish(SHIPPED);
        publish(COSTLY);
        publish(SHIPPED);

        assertThat(number(provenance.ofWeight(3, "good-offices", 1))).isEqualTo(3);
        assertThat(number(provenance.ofWeight(3, "summit", 1))).isEqualTo(1);
    }

    @Test
    void takesWhatCannotBeReadForAChangeOfEverything() {
        publish(SHIPPED);
        publish(SHIPPED.with("signals.dslr", "of an older Entente"));
        publish(COSTLY);

        assertThat(number(provenance.ofRule(2, "promise-withdrawn"))).isEqualTo(2);
        assertThat(number(provenance.ofRule(3, "promise-withdrawn"))).isEqualTo(3);
    }

    @Test
    void comparesEachVersionOnce() {
        for (int i = 0; i < 20; i++) {
            publish(i % 2 == 0 ? SHIPPED : COSTLY);
        }
        provenance.ofRule(20, "promise-withdrawn");
        Instant from = Instant.now();

        for (int i = 0; i < 1000; i++) {
            provenance.ofRule(20, "promise-withdrawn");
        }

        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
}
