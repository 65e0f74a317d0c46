package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entente.dialogue.Archive.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was answered under a key is kept with the change that it answers. */
class StoredRepliesTest {

    private static final Signature ADA = new Signature("Ada", "");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    private final Database database = Database.Vendor.H2.fresh();
    private final StoredReplies replies = replies(NOON);
    private final AtomicInteger done = new AtomicInteger();

    private StoredReplies replies(Clock clock) {
        return new StoredReplies(database.client(), database.transaction(), clock);
    }

    private Supplier<Supplier<String>> work(String reply) {
        return () -> () -> {
            done.incrementAndGet();
            return reply;
        };
    }

    @Test
    void doesTheWorkOnceForAKey() {
        assertThat(replies.once("key", work("first"))).isEqualTo("first");
        assertThat(replies(NOON).once("key", work("second"))).isEqualTo("first");
        assertThat(replies.once("other", work("third"))).isEqualTo("third");
        assertThat(done).hasValue(2);
    }

    @Test
    void keepsAReplyForADay() {
        replies.once("key", work("first"));

        assertThat(replies(Clock.offset(NOON, Duration.ofHours(24))).once("key", work("second")))
                .isEqualTo("first");
        assertThat(replies(Clock.offset(NOON, Duration.ofHours(25))).once("key", work("third")))
                .isEqualTo("third");
    }

    /** So that a process that is killed has either done it and can say so, or has not done it. */
    @Test
    void keepsTheChangeAndItsReplyOrNeither() {
        assertThatIllegalStateException()
                .isThrownBy(() -> replies.once("key", () -> () -> {
                    database.dialogues().add("us-belarus", Database.shippedCase(), ADA);
                    throw new IllegalStateException("It broke off");
                }));
        assertThat(database.dialogues().last("us-belarus")).isEmpty();

        assertThat(replies.once(
                        "key",
                        () -> () -> database.dialogues()
                                .add("us-belarus", Database.shippedCase(), ADA)
                                .id()))
                .isEqualTo("us-belarus");
        assertThat(database.dialogues().last("us-belarus")).isPresent();
    }

    /** Two processes on one database do not know of each other's requests. */
    @Test
    void doesTheWorkOnceForProcessesThatComeAtOnce() {
        List<String> got = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> rivals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String reply = "reply " + i;
            rivals.add(() -> got.add(replies(NOON).once("key", work(reply))));
        }

        assertThat(Database.race(rivals)).containsOnly(true);
        assertThat(got).hasSize(4);
        assertThat(got.stream().distinct()).hasSize(1);
    }

    /** What takes long runs before; no other writer waits for it, and it does not run again for a repeat. */
    @Test
    void preparesTheWorkBesideOtherWriters() {
        AtomicInteger prepared = new AtomicInteger();
        Supplier<Supplier<String>> preparation = () -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            prepared.incrementAndGet();
            return () -> "done";
        };

        assertThat(replies.once("key", preparation)).isEqualTo("done");
        assertThat(replies.once("key", preparation)).isEqualTo("done");
        assertThat(prepared).hasValue(1);
    }
}
