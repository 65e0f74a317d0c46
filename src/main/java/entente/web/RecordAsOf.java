package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Kept;
import entente.dialogue.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which record a dialogue is read from: the one that stands, or what was on record once.
 *
 * @param kept the dialogue as that record has it
 * @param revision that the reader asked for, and {@code day} likewise; null where not
 * @param typed what stands in the blank for the day
 * @param message what is wrong with it, if anything
 * @param old the change that the record stands at; null for the record that stands
 */
record RecordAsOf(
        Kept kept,
        @Nullable Integer revision,
        @Nullable LocalDate day,
        String typed,
        @Nullable String message,
        @Nullable Change old) {

    static RecordAsOf of(String id, @Nullable Integer revision, @Nullable String asked, Archive archive) {
        String typed = asked == null ? "" : asked.strip();
        if (revision != null) {
            Revision at = archive.at(id, revision)
                    .orElseThrow(
                            () -> new UnknownDraft("There is no change " + revision + " of this dialogue to look at."));
            return new RecordAsOf(at.kept(), revision, null, "", null, at.change());
        }
        Optional<LocalDate> day = Days.parse(typed);
        Optional<Revision> then = day.flatMap(wanted -> archive.on(id, wanted));
        if (then.isPresent()) {
            return new RecordAsOf(
                    then.get().kept(), null, day.get(), typed, null, then.get().change());
        }
        Kept kept = archive.find(id).orElseThrow(() -> new UnknownDialogue(id));
        return new RecordAsOf(kept, null, null, typed, typed.isEmpty() ? null : refusal(id, typed, day, archive), null);
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
    record Banner(
            String words,
            String signed,
            @Nullable Beside beside,
            @Nullable String stands,
            String back) {}

    /** What a page that shows an old record says of it; null for the record that stands. */
    @Nullable
    Banner banner(LocalDate asOf, Address address, Rules rules, Archive archive) {
        if (old == null) {
            return null;
        }
        Optional<Revision> last = archive.last(kept.id());
        boolean same = last.filter(now -> now.number() == old.revision()).isPresent();
        String words = day == null
                ? "As it was recorded at change " + old.revision()
                : "As it was recorded on " + Days.full(day) + ", at change " + old.revision();
        return new Banner(
                words + (same ? ". Nothing was recorded since." : ", not as it stands now."),
                "Change " + old.revision() + " is of " + History.time(old) + " (UTC), by " + old.author() + ".",
                last.filter(now -> !same)
                        .map(now -> Beside.of(kept.dialogue(), now.dialogue(), asOf, rules))
                        .orElse(null),
                last.isPresent() ? address.standing() : null,
                new Address(kept.id(), null).page() + "/history#change-" + old.revision());
    }
}
