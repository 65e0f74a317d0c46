package entente.docket;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one side did on one day, on the docket's books: how far it goes, how far it is settled, and what it settles
 * itself. It is a move; or half of one that both sides made jointly; or several that are parts of one count (two releases
 * of one day). What settles a step is kept on both sides at once. What else hangs on a change is the {@link Register}'s to
 * change, which is therefore asked for it.
 */
final class Step {

    /** So many moves are named for one step, here and wherever a finding rests on it. */
    static final int MOST_NAMED = 100;

    private final List<Move> moves;
    private final Kind kind;
    private final String actor;
    private final String other;
    private final Worth worth;
    private double reached;
    /** The step that this carries further; itself where it stands alone. */
    private Step whole = this;

    private double newness = 1;
    private double exchanges;
    private double credited;
    /** How much of its worth is left where it can be done only once, or undoes harm of its own side. */
    private double once = 1;

    private double settled;
    private double returned;
    private double spentWorth;
    private double spentStake;
    private double deliveredWorth;
    private double deliveredStake;
    /** By the steps that settle this one. */
    private final Map<Step, Settlement> answers = new LinkedHashMap<>();
    /** By the steps that this one settles. */
    private final Map<Step, Settlement> settlements = new LinkedHashMap<>();
    /** The moves that answered it. */
    private final Set<String> answeredBy = new LinkedHashSet<>();

    private final Set<Step> completions = new LinkedHashSet<>();

    private @Nullable Debt debt;
    private @Nullable Doubt doubt;
    private boolean paid;
    private @Nullable LocalDate restSince;
    private final Map<Pledge, Double> deliveries = new LinkedHashMap<>();

    /**
     * What a step is worth if it goes all the way.
     *
     * @param value to the other side, in points
     * @param cost to the side that makes it, in points
     * @param stakeOfPoint how much is at stake in one point of value, in whole deeds
     * @param ofCount how much of what is counted together with it this step brings, 0 … 1
     */
    record Worth(double value, double cost, double stakeOfPoint, double ofCount) {}

    /**
     * That a step was left unfinished, or went less far than was said.
     *
     * @param share how much of the whole step was doubted and is not added yet
     * @param relied the other side had relied on it
     */
    record Doubt(double share, boolean relied) {}

    /** @param reached how far it goes, 0 … 1 */
    Step(List<Move> moves, Kind kind, String actor, String other, Worth worth, double reached) {
        this.moves = List.copyOf(moves);
        this.kind = kind;
        this.actor = actor;
        this.other = other;
        this.worth = worth;
        this.reached = reached;
    }

    /** The move, or the first of those that are counted together. */
    Move move() {
        return moves.get(0);
    }

    List<Move> moves() {
        return moves;
    }

    String id() {
        return move().id();
    }

    LocalDate day() {
        return move().day();
    }

    int daysUntil(LocalDate later) {
        return CalendarDays.between(day(), later);
    }

    /** The side that makes the move. */
    String actor() {
        return actor;
    }

    /** The side that it is made to. */
    String other() {
        return other;
    }

    Kind kind() {
        return kind;
    }

    Mode mode() {
        return kind.mode();
    }

    boolean isDeed() {
        return mode() == Mode.DEED;
    }

    /** How sure its source is, 0 … 1; the same for all its moves. */
    double confidence() {
        return move().confidence();
    }

    // ---------------------------------------------------------------- how far it goes

    /** How far it goes now, 0 … 1: completing raises it, taking back lowers it. */
    double reached() {
        return reached;
    }

    double missing() {
        return 1 - reached;
    }

    /** Whether it goes only part of the way. */
    boolean isPartial() {
        return reached > 0 && !Rounding.isWhole(reached);
    }

    /** What it is worth to the other side as far as it goes now. */
    double value() {
        return worth.value() * once * reached;
    }

    /** The same if nothing like it was done before. */
    double valueIfNew() {
        return worth.value() * reached;
    }

    /** What it costs the side that makes it, as far as it goes now. */
    double cost() {
        return worth.cost() * once * reached;
    }

    /** How much of what is counted together with it this step brings, 0 … 1. */
    double ofCount() {
        return worth.ofCount();
    }

    /** How many it gives, of what comes in numbers, if it goes all the way. */
    double number() {
        return moves.stream().mapToDouble(Move::scale).sum();
    }

    /** What is at stake in it as far as it goes now, in whole deeds. */
    double stake() {
        return stakeOf(value());
    }

    /** What is at stake in so many points of it. */
    double stakeOf(double points) {
        return points * worth.stakeOfPoint();
    }

    /** What is at stake in a share of the whole step. */
    double stakeOfShare(double share) {
        return stakeOf(worth.value() * once * share);
    }

    /** How much it still says after others of its kind that nothing came back for, 0 … 1. */
    double newness() {
        return newness;
    }

    /** How much it still says as an answer, or as what keeps a promise: a deed that is owed is as new as ever. */
    double newnessWhereOwed() {
        return isDeed() ? 1 : newness;
    }

    void setNewness(double newness) {
        this.newness = newness;
    }

    /** Brings only so much of the whole of another step, 0 … 1. */
    void addTo(Step begun, double added) {
        whole = begun;
        reached = added;
    }

    /** How far the whole goes that it is, or is the rest of. */
    double reachedOfWhole() {
        return whole.reached;
    }

    /** How much of an exchange it counted as so far, 0 … 1. */
    double exchanges() {
        return Math.min(1, exchanges);
    }

    /** Counts as so much of an exchange more, unless it is a contact or words; as how much it does. */
    double countExchanges(double share) {
        double more = isDeed() ? Math.max(0, share) : 0;
        exchanges += more;
        return more;
    }

    /** Counts only so much, 0 … 1, since the same was done before and can be done only once. */
    void countOnce(double part) {
        once *= part;
    }

    /** Undoes harm of its own side, and so is worth no more than that. */
    void undo(Step harm) {
        if (kind.isCooperative() && stake() > harm.stake()) {
            once *= harm.stake() / stake();
        }
    }

    /** How much of it counts where it can be done only once, or undoes harm, 0 … 1. */
    double once() {
        return once;
    }

    /** Whether it adds nothing, since the same was done before and can be done only once. */
    boolean isInVain() {
        return once == 0;
    }

    /** How far {@code rest} carries it further, of the whole; a step of another kind, no further than its worth goes. */
    double addedBy(Step rest) {
        double whole = worth.value() * once;
        double most = rest.kind.equals(kind) || whole == 0 ? 1 : rest.value() / whole;
        return Math.max(0, Math.min(most, rest.reached - reached));
    }

    void goFurther(double added) {
        reached = Math.min(1, reached + added);
    }

    /** Goes only as far as {@code further} now. */
    void goOnly(double further) {
        reached = further;
    }

    /** Goes only so far now: what paid for it, paid for a larger share of it, and for no more than all. */
    void shrinkTo(double further) {
        double larger = further == 0 ? 0 : reached / further;
        double most = settled * larger > 1 ? 1 / settled : larger;
        answers.values().forEach(settlement -> settlement.scale(most));
        settled = Math.min(1, settled * larger);
        reached = further;
    }

    /** What it answered, it answers only in part now, 0 … 1. */
    void spendOnly(double part) {
        spentWorth *= part;
        spentStake *= part;
    }

    /** Delivers only a part, 0 … 1, of what it delivered. */
    void deliverOnly(double part) {
        deliveries.replaceAll((pledge, share) -> share * part);
        deliveredWorth *= part;
        deliveredStake *= part;
    }

    // ---------------------------------------------------------------- how far it is settled

    /** The share of it that is answered, 0 … 1. */
    double settled() {
        return settled;
    }

    double unsettled() {
        return 1 - settled;
    }

    /** Whether it is answered in full. */
    boolean isSettled() {
        return Rounding.isWhole(settled);
    }

    /** What of its worth is still unanswered. */
    double openWorth() {
        return value() * (1 - settled);
    }

    /** The share of it that was returned by deeds, 0 … 1. */
    double returned() {
        return returned;
    }

    /** Settles up to {@code share} more of it by {@code answer}; how much was still missing of that. */
    double settle(double share, Step answer, By by) {
        double before = settled;
        settled = Math.min(1, before + share);
        double gained = settled - before;
        Settlement settlement = answers.computeIfAbsent(answer, none -> new Settlement(this, answer, by));
        answer.settlements.put(this, settlement);
        settlement.add(gained);
        name(answer);
        if (answer.isDeed() && by != By.RETURN) {
            returned = Math.min(1, returned + gained);
        }
        return gained;
    }

    /** Is settled so much less. */
    void unsettle(double share) {
        settled = Math.max(0, settled - share);
    }

    /** Names the move that completed one of its answers among the answers. */
    void nameCompletion(Step rest) {
        completions.add(rest);
        name(rest);
    }

    /** No more than are told, however many parts of one count either has. */
    private void name(Step answer) {
        named(answer).forEach(move -> {
            if (answeredBy.size() < MOST_NAMED) {
                answeredBy.add(move);
            }
        });
    }

    /** The ids of its first moves. */
    static List<String> named(Step step) {
        return step.moves.stream().limit(MOST_NAMED).map(Move::id).toList();
    }

    /** The first {@link #MOST_NAMED} of the moves that answered it, the first one first. */
    List<String> answeredBy() {
        return List.copyOf(answeredBy);
    }

    /** How many more answered it. */
    int answeredByMore() {
        return answeredBy.size() < MOST_NAMED
                ? 0
                : Stream.concat(answers.keySet().stream(), completions.stream())
                                .distinct()
                                .mapToInt(answer -> answer.moves.size())
                                .sum()
                        - MOST_NAMED;
    }

    /** What they are worth to the side that made this step. */
    double answeredValue() {
        return answers.values().stream()
                .mapToDouble(settlement -> settlement.by() == By.WORTH
                        ? settlement.worth()
                        : settlement.answer().value())
                .sum();
    }

    /** How much of it {@code step} settles, 0 … 1. */
    double settledBy(Step step) {
        Settlement settlement = answers.get(step);
        return settlement == null ? 0 : settlement.share();
    }

    /** Whether {@code step} settles some of it. */
    boolean isAnsweredBy(Step step) {
        return answers.containsKey(step);
    }

    /** The settlements by which it is settled. */
    Collection<Settlement> answers() {
        return Collections.unmodifiableCollection(answers.values());
    }

    /** What waits for an answer since it was last opened; null where nothing ever did. */
    @Nullable
    Debt debt() {
        return debt;
    }

    /** Waits for an answer from {@code day} on. */
    Debt owedSince(LocalDate day) {
        debt = new Debt(day, new Lapse());
        return debt;
    }

    // ---------------------------------------------------------------- what it settles

    /** The exchanges in which this step is the answer. */
    Collection<Settlement> settlements() {
        return Collections.unmodifiableCollection(settlements.values());
    }

    /** Spends some of its worth on an answer, and the stake that this counts as. */
    void spend(double points, double stake) {
        spentWorth += points;
        spentStake += stake;
    }

    /** What of its worth neither answers nor keeps anything. */
    double unspent() {
        return Math.max(0, value() - Math.max(spentWorth, deliveredWorth));
    }

    /** What is at stake in the part of it that neither answers nor keeps anything. */
    double unaskedStake() {
        double unasked = stake() - Math.max(spentStake, deliveredStake);
        return Rounding.isNothing(unasked) ? 0 : unasked;
    }

    /**
     * Credits its side with what is at stake in the unasked part of it, as far as that was not credited before: what was
     * said to go all the way, and was found not to, is not credited again once it does.
     */
    double creditUnasked() {
        double credit = unaskedStake() - credited;
        if (Rounding.isNothing(credit)) {
            return 0;
        }
        credited += credit;
        return credit;
    }

    /** What is at stake in the part of it that answers something. */
    double spentStake() {
        return spentStake;
    }

    /**
     * Whether the other side answered it with more than it goes itself: an answer that names it counts whole; one that paid
     * without a name, as far as it was used up.
     */
    boolean isPaidBeyond() {
        double paid = 0;
        for (Settlement settlement : answers.values()) {
            paid += settlement.isOfWhole()
                    ? settlement.answer().value()
                    : settlement.by() == By.WORTH ? settlement.worth() : 0;
        }
        return paid > value() + Rounding.MOST;
    }

    /** Remembers that the other side has now gone further for it; whether that is new. */
    boolean bePaidSince(LocalDate day) {
        if (paid) {
            return false;
        }
        paid = true;
        restSince = day;
        return true;
    }

    /** Waits for its rest anew from {@code day} on. */
    void awaitRestSince(LocalDate day) {
        restSince = day;
    }

    /** Whether it waits for its rest only since later than {@code day}. */
    boolean awaitsRestSinceAfter(LocalDate day) {
        return restSince != null && restSince.isAfter(day);
    }

    // ---------------------------------------------------------------- doubt

    /** That some of it is missing; whether that was paid for is for what was doubted last. */
    void doubt(double share, boolean paid) {
        doubt = new Doubt((doubt == null ? 0 : doubt.share()) + share, paid);
    }

    /** What is missing and was doubted; null for nothing. */
    @Nullable
    Doubt doubt() {
        return doubt;
    }

    /** Adds up to {@code added} of what was doubted; how much of it was. */
    Doubt relieve(double added) {
        if (doubt == null) {
            return new Doubt(0, false);
        }
        Doubt relieved = new Doubt(Math.min(added, doubt.share()), doubt.relied());
        doubt = new Doubt(doubt.share() - relieved.share(), doubt.relied());
        return relieved;
    }

    // ---------------------------------------------------------------- promises

    /** Delivers a share of a promise, with so much of its worth and stake. */
    void deliver(Pledge pledge, double share, double points, double stake) {
        deliveries.merge(pledge, share, Double::sum);
        deliveredWorth += points;
        deliveredStake += stake;
    }

    /** The promises that it delivers on, and the share of each, 0 … 1. */
    Map<Pledge, Double> deliveries() {
        return Collections.unmodifiableMap(deliveries);
    }

    boolean keepsPromise() {
        return !deliveries.isEmpty();
    }

    /** Whether all of it is what was promised: then the promise says how far it is to go in all, and by when. */
    boolean isAsPromised() {
        return keepsPromise()
                && Rounding.isNothing(value() - deliveredWorth)
                && deliveries.keySet().stream().allMatch(pledge -> pledge.kind().equals(kind().code()));
    }

    /** Whether it was owed, as the answer to something or as what was promised. */
    boolean answersOrKeeps() {
        return keepsPromise() || settlements.values().stream().anyMatch(settlement -> settlement.by() != By.RETURN);
    }
}
