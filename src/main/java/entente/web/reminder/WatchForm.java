package entente.web.reminder;

import entente.dialogue.Dialogue;
import entente.reminder.Channels;
import entente.reminder.Destination;
import entente.reminder.Destination.Channel;
import entente.reminder.Trigger;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormValues;
import entente.web.view.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to be told, as two forms ask for it: one about trust, one about promises.
 *
 * @param trust and {@code due}: the blanks of each
 */
record WatchForm(List<FormField> trust, List<FormField> due) {

    private static final double LOWEST_LINE = 1;
    private static final double HIGHEST_LINE = 99;
    private static final int MOST_DAYS = 365;

    private static final String OBSERVER = "trust.observer";
    private static final String DIRECTION = "trust.direction";
    private static final String LINE = "trust.line";
    private static final String TRUST_TO = "trust.to";
    private static final String DAYS = "due.days";
    private static final String DUE_TO = "due.to";

    /** What was asked for, if nothing is wrong with it. */
    record ReadWatch(Optional<Trigger> trigger, Optional<Destination> destination, Map<String, String> wrongs) {

        ReadWatch {
            wrongs = Map.copyOf(wrongs);
        }

        static ReadWatch of(FormValues typed, Dialogue dialogue, Channels channels) {
            boolean aboutTrust = typed.value("about").equals("trust");
            Map<String, String> wrongs = new HashMap<>();
            Optional<Trigger> trigger = aboutTrust ? crossing(typed, dialogue, wrongs) : promise(typed, wrongs);
            Destination destination =
                    destination(typed.value(aboutTrust ? TRUST_TO : DUE_TO).strip());
            Optional<String> objection = channels.objection(destination);
            objection.ifPresent(words -> wrongs.put(aboutTrust ? TRUST_TO : DUE_TO, words));
            return new ReadWatch(trigger, objection.isPresent() ? Optional.empty() : Optional.of(destination), wrongs);
        }

        private static Optional<Trigger> crossing(FormValues typed, Dialogue dialogue, Map<String, String> wrongs) {
            String observer = typed.value(OBSERVER);
            if (dialogue.sides().stream().noneMatch(side -> side.id().equals(observer))) {
                wrongs.put(OBSERVER, "Please choose whose trust.");
            }
            Optional<Direction> direction = Stream.of(Direction.values())
                    .filter(each -> each.name().equals(typed.value(DIRECTION)))
                    .findFirst();
            if (direction.isEmpty()) {
                wrongs.put(DIRECTION, "Please choose which way it crosses the line.");
            }
            Optional<Double> line =
                    number(typed.value(LINE)).filter(each -> each >= LOWEST_LINE && each <= HIGHEST_LINE);
            if (line.isEmpty()) {
                wrongs.put(LINE, "Please give a score from 1 to 99, such as 40.");
            }
            return wrongs.isEmpty()
                    ? Optional.of(new TrustCrossing(observer, direction.orElseThrow(), line.orElseThrow()))
                    : Optional.empty();
        }

        private static Optional<Trigger> promise(FormValues typed, Map<String, String> wrongs) {
            Optional<Double> days =
                    number(typed.value(DAYS)).filter(each -> each >= 0 && each <= MOST_DAYS && each == Math.rint(each));
            if (days.isEmpty()) {
                wrongs.put(DAYS, "Please give a number of days from 0 to " + MOST_DAYS + ", such as 7.");
            }
            return days.map(each -> new PromiseDue(each.intValue()));
        }

        private static Optional<Double> number(String typed) {
            String number = typed.strip().replace(',', '.');
            return number.matches("\\d{1,4}(\\.\\d{1,4})?") ? Optional.of(Double.valueOf(number)) : Optional.empty();
        }

        private static Destination destination(String address) {
            return new Destination(address.contains("://") ? Channel.WEBHOOK : Channel.MAIL, address);
        }
    }

    static WatchForm of(FormValues typed, Dialogue dialogue, Channels channels) {
        Party first = Party.of(dialogue, dialogue.sides().get(0).id());
        Party second = Party.of(dialogue, dialogue.sides().get(1).id());
        String hint = where(channels);
        return new WatchForm(
                List.of(
                        FormField.choice(
                                OBSERVER,
                                "Whose trust",
                                typed,
                                new Choice(first.id(), first.trustIn(second)),
                                new Choice(second.id(), second.trustIn(first))),
                        FormField.choice(
                                DIRECTION,
                                "It",
                                typed,
                                new Choice(Direction.FALLS_BELOW.name(), "falls below"),
                                new Choice(Direction.RISES_ABOVE.name(), "rises above")),
                        FormField.of(LINE, "The line", "number", typed, "A score from 1 to 99."),
                        FormField.of(TRUST_TO, "Tell me at", "text", typed, hint)),
                List.of(
                        FormField.of(DAYS, "Days before", "number", typed, "0 for the day itself."),
                        FormField.of(DUE_TO, "Tell me at", "text", typed, hint)));
    }

    /** What can stand in the blank for an address. */
    private static String where(Channels channels) {
        String webhooks = String.join(" or ", channels.webhooks());
        if (!channels.offers(Channel.WEBHOOK)) {
            return "An address of mail.";
        }
        return channels.offers(Channel.MAIL)
                ? "An address of mail, or that of a webhook, which begins with " + webhooks + "."
                : "The address of a webhook, which begins with " + webhooks + ".";
    }
}
