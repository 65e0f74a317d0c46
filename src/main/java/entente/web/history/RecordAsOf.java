package entente.web.history;

import entente.assessment.Rules;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which record a dialogue is read from: the one that stands, or what was on record once.
 *
 * @param read the dialogue as that record has it
 * @param isOld whether it is not simply the record that stands
 * @param revision that the reader asked for, and {@code day} likewise; null where not
 * @param typed what stands in the blank for the day
 * @param message what is wrong with it, if anything
 */
public record RecordAsOf(
        Revision read,
        boolean isOld,
        @Nullable Integer revision,
        @Nullable LocalDate day,
        String typed,
        @Nullable String message) {

    /** The record that stands. */
    public static RecordAsOf standing(Revision last) {
        return new RecordAsOf(last, false, null, null, "", null);
    }

    public StoredDialogue kept() {
        return read.kept();
    }

    /** The last moment whose record it is. */
    public Instant until() {
        if (!isOld) {
            return Instant.MAX;
        }
        return day == null
                ? read.change().recordedAt().toInstant()
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    /** The address of a page that reads this record. */
    public Address on(Address page) {
        return page.onRecord(revision, day);
    }

    public static RecordAsOf of(String id, @Nullable Integer revision, @Nullable String asked, Archive archive) {
        String typed = asked == null ? "" : asked.strip();
        if (revision != null) {
            Revision at = archive.at(id, revision)
                    .orElseThrow(() ->
                            new NotFoundOnPage("There is no change " + revision + " of this dialogue to look at."));
            return new RecordAsOf(at, true, revision, null, "", null);
        }
        Optional<LocalDate> day = Days.parse(typed);
        Optional<Revision> then = day.flatMap(wanted -> archive.on(id, wanted));
        if (then.isPresent()) {
            return new RecordAsOf(then.get(), true, null, day.get(), typed, null);
        }
        Revision last = archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        return new RecordAsOf(
                last, false, null, null, typed, typed.isEmpty() ? null : refusal(id, typed, day, archive));
    }

    private static String refusal(String id, String typed, Optional<LocalDate> day, Archive archive) {
        if (day.isEmpty()) {
            return "“" + typed + "” is not a date. " + Days.EXPECTED + " The page shows the record as it stands.";
        }
        List<Change> changes = archive.history(id);
        return "This dialogue was not on record on " + Days.full(day.get()) + "; it was put on record on "
                + Days.full(changes.get(changes.size() - 1).recordedAt().toLocalDate())
                + ". The page shows the record as it stands.";
    }

    /** What stands in the blank is a day. */
    public boolean isDated() {
        return typed.isEmpty() || Days.parse(typed).isPresent();
    }

    public boolean isBad() {
        return message != null;
    }

    /**
     * An old record beside the one that stands.
     *
     * @param words which one it is
     * @param signed by whom and when it was made so
     * @param beside the two on one day; null where the dialogue is off the record since
     * @param back where it can be put back
     */
    public record Banner(
            String words,
            String signed,
            @Nullable RecordComparison beside,
            @Nullable String stands,
            String back) {}

    /** What a page that shows an old record says of it; null for the record that stands. */
    public @Nullable Banner banner(LocalDate asOf, Address address, Rules rules, Archive archive) {
        if (!isOld) {
            return null;
        }
        Change old = read.change();
        Optional<Revision> last = archive.last(read.id());
        boolean same = last.filter(now -> now.number() == old.revision()).isPresent();
        String words = day == null
                ? "As it was recorded at change " + old.revision()
                : "As it was recorded on " + Days.full(day) + ", at change " + old.revision();
        return new Banner(
                words + (same ? ". Nothing was recorded since." : ", not as it stands now."),
                "Change " + old.revision() + " is of " + History.time(old) + " (UTC), by " + old.author() + ".",
                last.filter(now -> !same)
                        .map(now -> RecordComparison.of(read.dialogue(), now.dialogue(), asOf, rules))
                        .orElse(null),
                last.isPresent() ? address.standing() : null,
                new Address(read.id(), null).page() + "/history#change-" + old.revision());
    }
}
