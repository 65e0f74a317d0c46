package entente.dialogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dated, sourced act or statement of one side, or of both together.
 *
 * @param kind a code from the rulebook
 * @param scale a count of what is given (prisoners freed), above 0
 * @param promises the kind of move that is promised
 * @param due the last day on which the promise is kept in time
 * @param disputed the other side contests what the move rests on
 * @param onBehalfOf the third party for which it is made
 * @param confidence how sure the source is, 0 … 1; it discounts the evidence
 * @param knownFrom the day from which it was known; from its date where nothing else is said
 * @param jointly both sides did it together on that day: an act of each, and each answers the other
 * @param learned what came to light later about how far it goes, the earliest first
 * @param until the day on which a deed ends as agreed (a truce of thirty days); to end it then takes nothing back
 * @param clauses what an agreement obliges the sides to
 * @param order its place among the moves of its date, from 1; null where nobody said, which comes after those that have one
 */
public record Move(
        String id,
        EdtfDate date,
        String actor,
        String kind,
        @Nullable String summary,
        Extent extent,
        double scale,
        Channel channel,
        @Nullable Level level,
        @Nullable String subject,
        @Nullable String issue,
        Links links,
        @Nullable String promises,
        @Nullable LocalDate due,
        boolean disputed,
        @Nullable String onBehalfOf,
        double confidence,
        @Nullable LocalDate knownFrom,
        @Nullable Source source,
        @Nullable String locator,
        boolean jointly,
        List<Learned> learned,
        @Nullable LocalDate until,
        List<Clause> clauses,
        @Nullable Integer order) {

    /** So many clauses an agreement has at most. */
    public static final int MOST_CLAUSES = 10_000;

    public Move {
        clauses = List.copyOf(clauses);
        learned = learned.stream()
                .sorted(Comparator.comparing(finding -> finding.from().day()))
                .toList();
    }

    public LocalDate day() {
        return date.day();
    }

    /** Whether that side made it, alone or together with the other. */
    public boolean isBy(String side) {
        return jointly || actor.equals(side);
    }

    /** Whether the move had happened, and was known, on that day. */
    public boolean isKnownOn(LocalDate asOf) {
        return !day().isAfter(asOf) && (knownFrom == null || !knownFrom.isAfter(asOf));
    }

    /** How far it goes by what was known at the end of {@code day}. */
    public Extent extentOn(LocalDate day) {
        Extent known = extent;
        for (Learned finding : learned) {
            if (!finding.from().day().isAfter(day)) {
                known = finding.extent();
            }
        }
        return known;
    }

    /** What had come to light about it at the end of {@code day}. */
    public List<Learned> learnedBy(LocalDate day) {
        return learned.stream()
                .filter(finding -> !finding.from().day().isAfter(day))
                .toList();
    }

    /** Whether it is a deed that has ended as agreed by {@code day}. */
    public boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /** The ids that others can name of it: its own, and those of its clauses. */
    public Stream<String> ids() {
        return Stream.concat(Stream.of(id), clauses.stream().map(Clause::id));
    }

    /** All that it refers to, by the place of that in a document: {@code answers}, {@code clauses/2/after}. */
    public Map<String, String> references() {
        if (clauses.isEmpty()) {
            return links.byField();
        }
        Map<String, String> references = new LinkedHashMap<>(links.byField());
        for (int i = 0; i < clauses.size(); i++) {
            String after = clauses.get(i).after();
            if (after != null) {
                references.put("clauses/" + i + "/after", after);
            }
        }
        return references;
    }

    /** The same, without the references to {@code gone}. */
    Move withoutReferencesTo(Set<String> gone) {
        return but().links(links.without(gone))
                .clauses(clauses.stream()
                        .map(clause -> clause.after() == null || !gone.contains(clause.after())
                                ? clause
                                : clause.waitingFor(null))
                        .toList())
                .build();
    }

    /** A move of which nothing more is said: made in full, in public, once, by a source that is sure. */
    public static MoveBuilder builder(String id, EdtfDate date, String actor, String kind) {
        return new MoveBuilder(id, date, actor, kind);
    }

    /** The same move, to be made otherwise: {@code move.but().order(3).build()}. */
    public MoveBuilder but() {
        return builder(id, date, actor, kind)
                .summary(summary)
                .extent(extent)
                .scale(scale)
                .channel(channel)
                .level(level)
                .subject(subject)
                .issue(issue)
                .links(links)
                .promises(promises)
                .due(due)
                .disputed(disputed)
                .onBehalfOf(onBehalfOf)
                .confidence(confidence)
                .knownFrom(knownFrom)
                .source(source)
                .locator(locator)
                .jointly(jointly)
                .learned(learned)
                .until(until)
                .clauses(clauses)
                .order(order);
    }
}
