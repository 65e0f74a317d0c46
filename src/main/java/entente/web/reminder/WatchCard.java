package entente.web.reminder;

import entente.dialogue.Dialogue;
import entente.reminder.Delivery;
import entente.reminder.Trigger;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import entente.reminder.Watch;
import entente.reminder.Watches.KeptWatch;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A watch as its page shows it.
 *
 * @param title when it tells
 * @param words where, for whom and since when
 * @param now how it stands with the line; null for a watch of promises
 */
record WatchCard(
        String id, String title, String words, @Nullable String now, List<ToldReminder> told) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm '(UTC)'", Locale.UK).withZone(ZoneOffset.UTC);

    /**
     * What was told, or is to be.
     *
     * @param css how its status looks
     */
    record ToldReminder(String subject, String css, String status) {

        static ToldReminder of(Delivery delivery) {
            String subject = delivery.reminder().subject();
            if (delivery.delivered() != null) {
                return new ToldReminder(subject, "ok", "Told on " + time(delivery.delivered()));
            }
            String failure = delivery.failure() == null ? "" : delivery.failure() + " ";
            return delivery.next() == null
                    ? new ToldReminder(
                            subject,
                            "late",
                            "Not delivered. " + failure + "It was tried "
                                    + Figures.count(delivery.attempts(), "time", "times") + ".")
                    : new ToldReminder(
                            subject,
                            "open",
                            failure.isEmpty()
                                    ? "On its way"
                                    : failure + "It is tried again after " + time(delivery.next()) + ".");
        }

        private static String time(Instant time) {
            return TIME.format(time);
        }
    }

    static WatchCard of(KeptWatch kept, Dialogue dialogue) {
        Watch watch = kept.watch();
        return new WatchCard(
                watch.id(),
                title(watch.trigger(), dialogue),
                "To " + watch.destination().address() + ", for " + watch.by() + ", since " + Days.full(watch.since())
                        + ".",
                now(kept),
                kept.reminders().stream().map(ToldReminder::of).toList());
    }

    private static String title(Trigger trigger, Dialogue dialogue) {
        if (trigger instanceof TrustCrossing crossing) {
            return "When " + trust(crossing.observer(), dialogue)
                    + (crossing.direction() == Direction.FALLS_BELOW ? " falls below " : " rises above ")
                    + Figures.plain(crossing.line());
        }
        int days = ((PromiseDue) trigger).daysBefore();
        return days == 0
                ? "On the day on which a promise falls due"
                : Figures.days(days) + " before a promise falls due";
    }

    private static String trust(String observer, Dialogue dialogue) {
        boolean known = dialogue.sides().stream().anyMatch(side -> side.id().equals(observer));
        return known
                ? Party.of(dialogue, observer)
                        .trustIn(Party.of(dialogue, dialogue.other(observer).id()))
                : "the trust of “" + observer + "”, which is no side any more,";
    }

    private static @Nullable String now(KeptWatch kept) {
        if (kept.watch().trigger() instanceof PromiseDue) {
            return null;
        }
        return kept.before().beyond()
                ? "It is beyond the line now; you are told once it has come back and crosses it again."
                : "It has not crossed the line.";
    }
}
