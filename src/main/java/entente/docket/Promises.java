package entente.docket;

import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What moves promise, by themselves or by the clauses of an agreement, and how they move the dates of that. */
final class Promises {

    private final Dialogue dialogue;
    private final Tariff tariff;
    private final DocketTerms terms;
    private final Register register;
    /** Moves that would move a date, if the other side agreed. */
    private final Map<String, Move> requests = new LinkedHashMap<>();
    /** The same, by the promise or clause whose date they would move. */
    private final Map<String, List<Move>> requestsFor = new HashMap<>();

    Promises(Dialogue dialogue, Tariff tariff, DocketTerms terms, Register register) {
        this.dialogue = dialogue;
        this.tariff = tariff;
        this.terms = terms;
        this.register = register;
    }

    /**
     * Puts on the books what is promised today, by promises and by the clauses of agreements.
     *
     * @return what is due by its date, and waits for nothing
     */
    List<Pledge> take(List<Step> steps, LocalDate day) {
        List<Pledge> pledges = new ArrayList<>();
        List<Move> moves =
                steps.stream().flatMap(step -> step.moves().stream()).distinct().toList();
        Set<List<String>> made = steps.stream()
                .map(step -> List.of(step.actor(), step.kind().code()))
                .collect(Collectors.toSet());
        for (Move move : moves) {
            Step first = register.stepsOf(move.id()).get(0);
            if (move.promises() != null) {
                pledges.add(pledge(Obligation.of(move), first));
            }
            for (Clause clause : move.clauses()) {
                for (String side : clause.obliged(dialogue.sides())) {
                    if (!made.contains(List.of(side, move.kind()))) {
                        noteUnbound(clause, side, move);
                    }
                    pledges.add(pledge(
                            Obligation.of(clause, side, move),
                            register.linked(move.id(), side).orElse(first)));
                }
            }
        }
        pledges.forEach(register::promise);
        List<Pledge> due =
                pledges.stream().filter(pledge -> !register.awaitTurn(pledge)).toList();
        moves.forEach(move -> register.endWaiting(move.id(), day));
        return due;
    }

    /** A side binds itself: by a joint move, or by one of its own of that kind on that day. This one made none. */
    private void noteUnbound(Clause clause, String side, Move agreement) {
        register.warn(
                new MoveWarning(
                        agreement.id(),
                        "clauses",
                        "\"" + clause.id() + "\" obliges "
                                + dialogue.side(side).name()
                                + ", which has not agreed: the move is of the other side alone. Record it of both if both did."));
    }

    private Pledge pledge(Obligation obligation, Step step) {
        Kind kind = tariff.kind(obligation.kind());
        double share = terms.share(obligation.extent());
        return new Pledge(
                obligation,
                step,
                dialogue.other(obligation.by()).id(),
                new Pledge.Size(
                        tariff.value(kind.code(), obligation.scale()) * share,
                        tariff.isCounted(kind.code()) ? obligation.scale() * share : 0,
                        terms.stakes().ofPoint(kind.mode()),
                        obligation.agreement() != null && kind.isGeneral()),
                terms.undatedPromise());
    }

    /** A date is moved by both sides at once, or by one and the other that answers it. */
    void moveDates(List<Move> moves) {
        for (Move move : moves) {
            if (move.links().reschedules() != null && !move.jointly()) {
                requests.put(move.id(), move);
                requestsFor
                        .computeIfAbsent(move.links().reschedules(), none -> new ArrayList<>())
                        .add(move);
            } else if (move.links().reschedules() != null) {
                moveDate(move, move);
            }
            Move request = move.links().answers() == null
                    ? null
                    : requests.get(move.links().answers());
            if (request != null
                    && !request.actor().equals(move.actor())
                    && tariff.kind(move.kind()).isCooperative()) {
                moveDate(request, move);
            }
        }
    }

    /** @param agreed the move by which both are agreed on it */
    private void moveDate(Move request, Move agreed) {
        LocalDate due = Objects.requireNonNull(request.due());
        List<Pledge> open = register.promised(request.links().reschedules()).stream()
                .filter(Pledge::isOpen)
                .toList();
        open.forEach(pledge -> register.reschedule(pledge, due));
        List<Move> answered = requestsFor.remove(request.links().reschedules());
        if (answered != null) {
            answered.forEach(other -> requests.remove(other.id()));
        }
        if (open.isEmpty()) {
            register.warn(new MoveWarning(
                    request.id(),
                    "reschedules",
                    "\"" + request.links().reschedules() + "\" was no longer open on " + agreed.day()
                            + ", so there was no date to move."));
        }
    }

    void noteRequests() {
        requests.values()
                .forEach(request -> register.warn(new MoveWarning(
                        request.id(),
                        "reschedules",
                        "\"" + request.links().reschedules()
                                + "\": one side alone moves no date. This is a request until a move of the other side answers it, or"
                                + " until it is recorded of both.")));
    }
}
