package entente.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.InMemoryArchive;
import entente.dialogue.UtcClock;
import entente.job.Jobs;
import entente.rules.ShippedRules;
import entente.summary.InMemorySummaries;
import entente.web.Site;
import entente.web.SiteDialogues;
import entente.web.rules.FiringsOnRecord.FoundFirings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiringsOnRecordTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Dialogue CASE = SiteDialogues.usBelarus().dialogue();

    private final Archive archive = new InMemoryArchive(Site.NOW.atOffset(ZoneOffset.UTC));
    private final Jobs jobs = new Jobs();
    private final FiringsOnRecord firings = new FiringsOnRecord(
            archive, new InMemorySummaries(archive), jobs, new UtcClock(Clock.fixed(Site.NOW, ZoneOffset.UTC)));

    @AfterEach
    void stop() {
        jobs.stop();
    }

    private void add(String id, Dialogue dialogue) {
        archive.add(id, dialogue, new Archive.Signature("Ada", "It is new."));
    }

    private FoundFirings found() {
        return firings.of(ShippedRules.RULES).within(PATIENCE).orElseThrow();
    }

    @Test
    void areFoundOnceUntilADialogueIsAnother() {
        add("one", CASE);
        FoundFirings first = found();
        assertThat(first.firings().count("mended-paid")).isPositive();
        assertThat(found()).isSameAs(first);

        add("two", CASE);
        assertThat(found()).isNotSameAs(first);
        assertThat(found().firings().count("mended-paid"))
                .isEqualTo(2 * first.firings().count("mended-paid"));
    }

    @Test
    void areLookedForInNoMoreThanTheLatest200Dialogues() {
        Dialogue older = CASE.with(CASE.moves().subList(0, 3), CASE.redLines());
        add("latest", CASE);
        IntStream.range(0, 205).forEach(each -> add("older-" + each, older));

        assertThat(found().where()).startsWith("Looked through were 200 of 206 dialogues on record");
        assertThat(found().firings().of("mended-paid"))
                .allSatisfy(firing -> assertThat(firing.href()).startsWith("/dialogues/latest"))
                .isNotEmpty();
    }
}
