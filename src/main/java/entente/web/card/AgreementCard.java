package entente.web.card;

import entente.assessment.AgreementKept;
import entente.assessment.AgreementKept.Part;
import entente.assessment.AgreementKept.Share;
import entente.dialogue.Move;
import entente.docket.Commitment;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreement is kept, as the page shows it.
 *
 * @param href its own page; null where there is none
 * @param kept as a whole, by worth: {@code 62%}
 * @param answer how the sentence goes on that begins with it
 * @param next what is overdue or due next, a few
 * @param more how many other clauses there are
 */
public record AgreementCard(
        Exchange.LinkedMove agreement,
        @Nullable String href,
        String kept,
        String answer,
        Bar bar,
        List<SideBar> sides,
        List<CommitmentCard> next,
        int more) {

    private static final int MOST_NEXT = 5;
    private static final int LONGEST_TITLE = 80;

    /** What one side owes by it. */
    public record SideBar(Party party, String kept, Bar bar) {}

    /** What is owed by where it stands, side by side, as wide as it is worth. */
    public record Bar(String words, List<Segment> segments) {

        /**
         * A part of the bar, in percent of its width.
         *
         * @param css {@code kept}, {@code in-part}, {@code due}, {@code waiting}, {@code overdue}, {@code broken} or
         *     {@code withdrawn}
         * @param count how many clauses
         */
        public record Segment(String css, String name, String x, String width, int count) {}

        static Bar of(Share share) {
            List<Segment> segments = new ArrayList<>();
            double x = 0;
            for (Part part : Part.values()) {
                double width = share.worth() == 0 ? 0 : 100 * share.points(part) / share.worth();
                if (share.count(part) > 0) {
                    segments.add(new Segment(
                            part.word(),
                            name(part),
                            Figures.coordinate(x),
                            Figures.coordinate(width),
                            share.count(part)));
                }
                x += width;
            }
            return new Bar(words(share), segments);
        }

        private static String words(Share share) {
            return Stream.of(Part.values())
                    .filter(part -> share.count(part) > 0)
                    .map(part -> share.count(part) + " " + name(part))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What a part is called: {@code kept in part}. */
    public static String name(Part part) {
        return switch (part) {
            case IN_PART -> "kept in part";
            case DUE -> "open";
            default -> part.word();
        };
    }

    /** What every part is called, by its word, in the order of a bar. */
    public static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            parts.put(part.word(), name(part));
        }
        return parts;
    }

    /** The agreements that are known by then, in the order in which they were made. */
    public static List<AgreementCard> of(AssessedDialogue assessed) {
        return cards(assessed, any -> true).toList();
    }

    /** One agreement; empty where none with clauses is known by then. */
    public static Optional<AgreementCard> of(String move, AssessedDialogue assessed) {
        return cards(assessed, move::equals).findFirst();
    }

    private static Stream<AgreementCard> cards(AssessedDialogue assessed, Predicate<String> wanted) {
        Map<String, List<Commitment>> byAgreement = assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.agreement() != null && wanted.test(commitment.agreement()))
                .collect(Collectors.groupingBy(Commitment::source));
        return assessed.assessment().agreements().stream()
                .filter(kept -> wanted.test(kept.move()))
                .map(kept -> of(kept, Objects.requireNonNull(byAgreement.get(kept.move())), assessed));
    }

    private static AgreementCard of(AgreementKept kept, List<Commitment> clauses, AssessedDialogue assessed) {
        List<Commitment> next = clauses.stream()
                .filter(commitment -> commitment.status().isOpen())
                .sorted(Comparator.comparing(Commitment::due))
                .limit(MOST_NEXT)
                .toList();
        return new AgreementCard(
                Exchange.LinkedMove.of(kept.move(), assessed),
                assessed.address().agreement(kept.move()),
                Figures.percent(kept.whole().kept()),
                answer(kept, assessed),
                Bar.of(kept.whole()),
                sides(kept, assessed)
                        .map(side -> new SideBar(
                                assessed.party(side.side()),
                                Figures.percent(side.share().kept()),
                                Bar.of(side.share())))
                        .toList(),
                next.stream()
                        .map(commitment -> CommitmentCard.of(commitment, assessed))
                        .toList(),
                clauses.size() - next.size());
    }

    /** The first side of the dialogue comes first. */
    private static Stream<AgreementKept.SideShare> sides(AgreementKept kept, AssessedDialogue assessed) {
        return kept.sides().stream()
                .sorted(Comparator.comparing(
                        side -> !assessed.party(side.side()).isFirst()));
    }

    private static String answer(AgreementKept kept, AssessedDialogue assessed) {
        Share whole = kept.whole();
        int late = whole.count(Part.OVERDUE);
        int broken = whole.count(Part.BROKEN) + whole.count(Part.WITHDRAWN);
        String sides = sides(kept, assessed)
                .map(side -> assessed.party(side.side()).name() + " "
                        + Figures.percent(side.share().kept()) + " of what it owes")
                .collect(Collectors.joining(", "));
        return "of it is kept, by worth"
                + (kept.sides().size() > 1 ? ": " + sides : "") + ". "
                + (late == 0 ? "Nothing is overdue" : Figures.count(late, "clause is", "clauses are") + " overdue")
                + (broken == 0 ? "." : ", and " + Figures.count(broken, "is", "are") + " broken or withdrawn.");
    }

    /** What it is called: what its record says, or else its kind. */
    public String title() {
        Move move = agreement.move().move();
        if (move.subject() != null) {
            return move.subject();
        }
        String summary = move.summary();
        return summary != null && summary.length() <= LONGEST_TITLE
                ? summary
                : agreement.move().what() + ", " + agreement.move().briefDate();
    }
}
