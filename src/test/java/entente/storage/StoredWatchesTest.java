package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Archive.Signature;
import entente.reminder.Channels;
import entente.reminder.Courier;
import entente.reminder.Delivery;
import entente.reminder.Destination;
import entente.reminder.Destination.Channel;
import entente.reminder.Look;
import entente.reminder.Outbox.Parcel;
import entente.reminder.Reminder;
import entente.reminder.TooManyWatches;
import entente.reminder.Trigger;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import entente.reminder.Watch;
import entente.reminder.Watches;
import entente.reminder.Watches.KeptWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reminder is decided once and delivered at least once, by however many processes. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredWatchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Watch FALLING =
            watch("falling", "talks", new TrustCrossing("us", Direction.FALLS_BELOW, 40.5), Channel.WEBHOOK);
    private static final Watch DUE = watch("due", "talks", new PromiseDue(7), Channel.MAIL);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Database database;
    private final StoredWatches watches;

    StoredWatchesTest(Database.Vendor vendor) {
        database = vendor.fresh();
        watches = instance();
    }

    private StoredWatches instance() {
        return new StoredWatches(database.client(), database.transaction(), movable());
    }

    private Clock movable() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static Watch watch(String id, String dialogue, Trigger trigger, Channel channel) {
        return new Watch(
                id, dialogue, trigger, new Destination(channel, "ada@example.org"), "Ada", DAY, "http://localhost");
    }

    private static Reminder reminder(String topic) {
        return new Reminder(topic, Reminder.Type.PROMISE_DUE, "Subject", "Text", DAY);
    }

    private KeptWatch kept(Watch watch) {
        return watches.of(watch.dialogue()).stream()
                .filter(each -> each.watch().equals(watch))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWatchesAsTheyWereSetAndEndsThemWithTheirReminders() {
        watches.add(FALLING, true);
        watches.add(DUE, false);
        assertThat(watches.of("talks")).extracting(KeptWatch::watch).containsExactlyInAnyOrder(FALLING, DUE);
        assertThat(kept(FALLING).before().beyond()).isTrue();
        assertThat(watches.dialogues()).containsExactly("talks");
        watches.keep(kept(DUE), new Look(false, List.of(reminder("due"))), 1);
        watches.remove(DUE);
        assertThat(database.rows("reminder")).isZero();
        assertThat(watches.of("talks")).extracting(KeptWatch::watch).containsExactly(FALLING);
    }

    @Test
    void takesNoMoreThanADialogueMayHave() {
        IntStream.range(0, Watches.MOST)
                .forEach(i -> watches.add(watch("w" + i, "talks", new PromiseDue(1), Channel.MAIL), false));
        assertThatExceptionOfType(TooManyWatches.class).isThrownBy(() -> watches.add(DUE, false));
    }

    @Test
    void tellsEachTopicOnce() {
        watches.add(DUE, false);
        KeptWatch before = kept(DUE);
        watches.keep(before, new Look(false, List.of(reminder("one"))), 1);
        watches.keep(before, new Look(false, List.of(reminder("one"), reminder("two"))), 1);
        assertThat(kept(DUE).before().told()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void tellsACrossingOnceThoughSeveralLookAtOnce() {
        watches.add(FALLING, false);
        KeptWatch before = kept(FALLING);
        List<Runnable> looks = Stream.generate(this::instance)
                .limit(4)
                .map(instance ->
                        (Runnable) () -> instance.keep(before, new Look(true, List.of(reminder("crossing 0"))), 1))
                .toList();
        assertThat(Database.race(looks)).doesNotContain(false);
        assertThat(database.rows("reminder")).isEqualTo(1);
        assertThat(kept(FALLING).before().beyond()).isTrue();
    }

    @Test
    void knowsWhichDialoguesWereChangedSinceSomebodyLooked() {
        StoredDialogues dialogues = database.dialogues();
        dialogues.add("talks", Database.shippedCase(), new Signature("Ada", ""));
        watches.add(DUE, false);
        assertThat(watches.changed()).containsExactly("talks");
        watches.keep(kept(DUE), new Look(false, List.of()), 1);
        assertThat(watches.changed()).isEmpty();
        dialogues.save(
                dialogues.last("talks").orElseThrow(), Database.shippedCase().readOn(DAY), new Signature("Ada", ""));
        assertThat(watches.changed()).containsExactly("talks");
        dialogues.remove(dialogues.last("talks").orElseThrow(), new Signature("Ada", ""));
        assertThat(watches.changed()).isEmpty();
    }

    /** Channels that take note of what they send, and fail as long as they are told to. */
    private static final class NotedChannels implements Channels {

        private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
        private boolean broken;

        @Override
        public boolean offers(Channel channel) {
            return true;
        }

        @Override
        public List<String> webhooks() {
            return List.of();
        }

        @Override
        public Optional<String> objection(Destination destination) {
            return Optional.empty();
        }

        @Override
        public void send(Parcel parcel) throws Undelivered {
            sent.add(parcel.delivery().id());
            if (broken) {
                throw new Undelivered("The address answered 500.");
            }
        }
    }

    private void queue(String... topics) {
        watches.add(DUE, false);
        watches.keep(
                kept(DUE),
                new Look(
                        false,
                        Stream.of(topics).map(StoredWatchesTest::reminder).toList()),
                1);
    }

    @Test
    void deliversEachOnceThoughSeveralDeliverAtOnce() {
        queue(IntStream.range(0, 30).mapToObj(String::valueOf).toArray(String[]::new));
        NotedChannels channels = new NotedChannels();
        List<Runnable> couriers = Stream.generate(() -> new Courier(instance(), channels, movable()))
                .limit(3)
                .map(courier -> (Runnable) courier::deliver)
                .toList();
        assertThat(Database.race(couriers)).doesNotContain(false);
        assertThat(channels.sent).hasSize(30).doesNotHaveDuplicates();
        assertThat(kept(DUE).reminders()).allSatisfy(delivery -> {
            assertThat(delivery.delivered()).isEqualTo(NOON);
            assertThat(delivery.next()).isNull();
            assertThat(delivery.attempts()).isEqualTo(1);
        });
    }

    @Test
    void triesAgainLaterEachTimeAndNotForEver() {
        queue("one");
        NotedChannels channels = new NotedChannels();
        channels.broken = true;
        for (int hour = 0; hour < 24 * 10; hour++) {
            new Courier(instance(), channels, movable()).deliver(); // each as after a restart
            now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
        }
        assertThat(channels.sent).hasSize(8).containsOnly(channels.sent.get(0));
        Delivery given = kept(DUE).reminders().get(0);
        assertThat(given.failure()).isEqualTo("The address answered 500.");
        assertThat(given.next()).isNull();
        assertThat(given.delivered()).isNull();
    }

    @Test
    void deliversWhatWasFailingOnceThatIsOver() {
        queue("one");
        NotedChannels channels = new NotedChannels();
        channels.broken = true;
        Courier courier = new Courier(watches, channels, movable());
        courier.deliver();
        courier.deliver();
        assertThat(channels.sent).hasSize(1);
        assertThat(kept(DUE).reminders().get(0).next()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        channels.broken = false;
        now.set(NOON.plus(Duration.ofMinutes(1)));
        courier.deliver();
        assertThat(kept(DUE).reminders().get(0).delivered()).isEqualTo(now.get());
        assertThat(kept(DUE).reminders().get(0).failure()).isNull();
    }

    /** Whoever took it died before it was delivered, or before that was written down. */
    @Test
    void triesAgainWhatSomebodyTookAndNeverSettled() {
        queue("one");
        assertThat(watches.take(NOON, NOON.plusSeconds(120))).isPresent();
        assertThat(watches.take(NOON, NOON.plusSeconds(120))).isEmpty();
        assertThat(watches.take(NOON.plusSeconds(120), NOON.plusSeconds(240)))
                .hasValueSatisfying(
                        parcel -> assertThat(parcel.delivery().attempts()).isEqualTo(2));
    }
}
