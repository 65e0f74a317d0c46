package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.StartingRules;
import entente.rulebook.publish.VersionCache;
import entente.rulebook.read.RulebookReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes on one database weigh by the same rules at any moment. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class TwoInstancesTest {

    private static final int PUBLICATIONS = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Dialogue BELARUS = Database.shippedCase();

    private static final Compiler.CompiledRules COMPILED =
            RulebookCompiler.compile(RulebookReader.read("1", rulebook(0)));

    private final Database database;

    TwoInstancesTest(Database.Vendor vendor) {
        database = vendor.fresh();
    }

    /** What a process holds of the rules. */
    private record Instance(VersionCache rules, Publishing publishing, StoredDrafts drafts) {

        static Instance on(Database database) {
            StoredVersions versions = database.versions();
            StoredDrafts drafts = database.drafts();
            VersionCache rules = new VersionCache(versions, TwoInstancesTest::compile);
            Publishing publishing = new Publishing(
                    versions,
                    drafts,
                    database.approvals(),
                    ApprovalPolicy.OFF,
                    TwoInstancesTest::compile,
                    rules,
                    rulebook(0));
            new StartingRules(
                            versions,
                            drafts,
                            new StoredReleases(database.client(), database.transaction(), Clock.systemUTC()),
                            TwoInstancesTest::compile,
                            rules)
                    .withPackaged(rulebook(0));
            return new Instance(rules, publishing, drafts);
        }

        int publish(int base, int more) {
            Draft draft = drafts.begin("Draft", base, rulebook(more), "Ada");
            return publishing.publish(draft, "Ada", "Why not.").number();
        }
    }

    /** All are worded alike, so that one compilation is enough for all. */
    private static Compiler.CompiledRules compile(Rulebook rulebook) {
        return COMPILED.with(rulebook).orElseThrow();
    }

    /** Some of the shipped rules, which compile quickly, in one of many wordings. */
    private static RulebookFiles rulebook(int wording) {
        RulebookFiles few = ShippedFiles.of("friction");
        return few.with("friction.dslr", ShippedFiles.text("friction.dslr") + "\n# Wording " + wording + "\n");
    }

    @Test
    void startOnAnEmptyDatabaseAtOnce() {
        List<Instance> started =
                Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(() -> Instance.on(database))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(started)
                .allSatisfy(instance ->
                        assertThat(instance.rules().published().version()).isEqualTo("1"));
        assertThat(database.rows("rulebook_version")).isEqualTo(1);
    }

    @Test
    void neverWeighByAVersionThatIsNotInForce() throws Exception {
        List<Instance> both = List.of(Instance.on(database), Instance.on(database));
        AtomicInteger acknowledged = new AtomicInteger(1);
        AtomicInteger begun = new AtomicInteger(1);
        Map<String, String> checksums = new ConcurrentHashMap<>();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger scores = new AtomicInteger();
        ExecutorService scoring = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                VersionCache rules = both.get(i % 2).rules();
                scoring.execute(() -> {
                    while (!scoring.isShutdown()) {
                        int least = acknowledged.get();
                        Rules weighed = rules.published();
                        Assessor.assess(BELARUS, weighed, DAY);
                        int version = Integer.parseInt(weighed.version());
                        String first = checksums.putIfAbsent(weighed.version(), weighed.checksum());
                        if (version < least
                                || version > begun.get()
                                || (first != null && !first.equals(weighed.checksum()))) {
                            wrong.add(version + " was weighed by when at least " + least + " was in force");
                        }
                        scores.incrementAndGet();
                    }
                });
            }
            for (int version = 2; version <= PUBLICATIONS + 1; version++) {
                begun.set(version);
                assertThat(both.get(version % 2).publish(version - 1, version)).isEqualTo(version);
                acknowledged.set(version);
            }
        } finally {
            scoring.shutdownNow();
        }

        assertThat(wrong).isEmpty();
        assertThat(scores.get()).isGreaterThan(PUBLICATIONS);
    }

    /** What the one publishes, the other's roll-back does not undo unseen. */
    @Test
    void doNotOverrideEachOtherUnseen() {
        Instance one = Instance.on(database);
        Instance another = Instance.on(database);
        one.publish(1, 2);
        Publishing.PreparedVersion rollBack = another.publishing().prepareRollBack(1, 2, "Ben", "It went wrong.");
        one.publish(2, 3);

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(rollBack::publish)
                .withMessageContaining("Version 3");
        assertThat(another.rules().published().version()).isEqualTo("3");
    }
}
