package entente.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of what two sides did toward each other.
 *
 * @param asOf the day it is to be read on; where it has none, a reader takes today's date (UTC)
 * @param baseRate the trust of each observer before any evidence, 0 … 1, by side; empty for the rulebook's own
 * @param expectations what somebody who knows the two expects of the score; no rule sees them
 * @throws InvalidDialogue when sides, ids or references contradict each other
 */
public record Dialogue(
        String title,
        @Nullable String about,
        List<Side> sides,
        List<Move> moves,
        List<RedLine> redLines,
        List<Proposal> proposals,
        @Nullable LocalDate asOf,
        Map<String, Double> baseRate,
        @Nullable Source source,
        List<Goal> goals,
        List<Background> background,
        @Nullable EdtfDate openedOn,
        List<Expectation> expectations) {

    public static final int MOST_EXPECTATIONS = 1_000;

    /** In days: so long after the last thing on record a page opens a dialogue that names no day of its own. */
    public static final int SPEAKS = 30;

    public Dialogue {
        sides = List.copyOf(sides);
        moves = List.copyOf(moves);
        redLines = List.copyOf(redLines);
        proposals = List.copyOf(proposals);
        baseRate = Map.copyOf(baseRate);
        goals = List.copyOf(goals);
        background = List.copyOf(background);
        expectations = List.copyOf(expectations);
        List<Problem> problems =
                new Coherence(sides, moves, redLines, proposals, goals, baseRate, expectations).problems();
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
    }

    public Side side(String id) {
        return sides.get(0).id().equals(id) ? sides.get(0) : sides.get(1);
    }

    /** The side that faces {@code id}. */
    public Side other(String id) {
        return sides.get(0).id().equals(id) ? sides.get(1) : sides.get(0);
    }

    /** The clause with that id, of any agreement. */
    public Optional<Clause> clause(String id) {
        return moves.stream()
                .flatMap(move -> move.clauses().stream())
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }

    public Optional<Move> move(String id) {
        return moves.stream().filter(move -> move.id().equals(id)).findFirst();
    }

    /**
     * The moves known on {@code asOf} in the one order in which they are weighed: by date; on one date a move before
     * those that refer to it; then by its place on that date; then by id.
     */
    public List<Move> knownOn(LocalDate asOf) {
        return MoveOrder.sorted(
                moves.stream().filter(move -> move.isKnownOn(asOf)).toList());
    }

    /** The source of a move: its own, or else the dialogue's. */
    public Optional<Source> sourceOf(Move move) {
        return Optional.ofNullable(move.source() == null ? source : move.source());
    }

    /** The day to read it on: its own, or where it has none, today. */
    public LocalDate readingDay(LocalDate today) {
        return Objects.requireNonNullElse(asOf, today);
    }

    /**
     * The day a page opens it on: its own, or where it has none, {@value #SPEAKS} days after the last thing on record, but
     * no later than today. A record that has long been silent is shown where it still speaks.
     */
    public LocalDate openingDay(LocalDate today) {
        if (asOf != null) {
            return asOf;
        }
        return lastDay(today)
                .map(last -> last.plusDays(SPEAKS))
                .filter(today::isAfter)
                .orElse(today);
    }

    /** The last day until {@code until} on which something happened, came to light or was proposed; empty where nothing did. */
    public Optional<LocalDate> lastDay(LocalDate until) {
        return Stream.of(
                        moves.stream().map(Move::day),
                        moves.stream()
                                .flatMap(move -> move.learned().stream())
                                .map(finding -> finding.from().day()),
                        proposals.stream().map(proposal -> proposal.date().day()))
                .flatMap(days -> days)
                .filter(day -> !day.isAfter(until))
                .max(LocalDate::compareTo);
    }

    /** The same dialogue; where it has a day of its own, one no earlier than {@code day}. */
    public Dialogue readNoEarlierThan(LocalDate day) {
        return asOf == null || !day.isAfter(asOf) ? this : readOn(day);
    }

    /** The same dialogue; where it has a day of its own, one no earlier than its last move. */
    public Dialogue readNoEarlierThanItsMoves() {
        return moves.stream()
                .map(Move::day)
                .max(LocalDate::compareTo)
                .map(this::readNoEarlierThan)
                .orElse(this);
    }

    /** The same dialogue, to be read on another day. */
    public Dialogue readOn(LocalDate day) {
        return new Dialogue(
                title,
                about,
                sides,
                moves,
                redLines,
                proposals,
                day,
                baseRate,
                source,
                goals,
                background,
                openedOn,
                expectations);
    }

    /** The same dialogue with another trust of each observer before any evidence. */
    public Dialogue trusting(Map<String, Double> otherBaseRate) {
        return new Dialogue(
                title,
                about,
                sides,
                moves,
                redLines,
                proposals,
                asOf,
                otherBaseRate,
                source,
                goals,
                background,
                openedOn,
                expectations);
    }

    /** The same dialogue with other proposals. */
    public Dialogue proposing(List<Proposal> others) {
        return new Dialogue(
                title,
                about,
                sides,
                moves,
                redLines,
                others,
                asOf,
                baseRate,
                source,
                goals,
                background,
                openedOn,
                expectations);
    }

    /** The same dialogue with other expectations. */
    public Dialogue expecting(List<Expectation> others) {
        return new Dialogue(
                title,
                about,
                sides,
                moves,
                redLines,
                proposals,
                asOf,
                baseRate,
                source,
                goals,
                background,
                openedOn,
                others);
    }

    public Optional<Proposal> proposal(String id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /** The same dialogue with other moves and red lines. */
    public Dialogue with(List<Move> otherMoves, List<RedLine> otherRedLines) {
        return new Dialogue(
                title,
                about,
                sides,
                otherMoves,
                otherRedLines,
                proposals,
                asOf,
                baseRate,
                source,
                goals,
                background,
                openedOn,
                expectations);
    }
}
