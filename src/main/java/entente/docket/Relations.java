package entente.docket;

import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.docket.Apportionment.Amount;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the moves of a day bear on what came before, and on each other: what they answer, complete, deliver on or take
 * back. It says how much of what is settled by them, has the register settle that, and makes an occasion of what came of
 * it. A day is related at once: where several pay for one thing, or one for several, each pays in proportion, deeds before
 * contacts before words and the surer source first, so that no order of sides or ids shows in the result.
 */
final class Relations {

    private final Register register;
    private final DocketTerms terms;
    private final LocalDate day;
    private final List<Weighable> occasions = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    private Relations(Register register, DocketTerms terms, LocalDate day) {
        this.register = register;
        this.terms = terms;
        this.day = day;
    }

    /** An occasion that moves bring about beside their own, and the steps that it is no surer than. */
    record Weighable(Occasion occasion, List<Step> steps) {

        /** The one that brought it about. */
        private Step later() {
            return steps.get(steps.size() - 1);
        }
    }

    /**
     * What a side gives today.
     *
     * @param step what gives it: {@code of} itself, or the step that it completes
     */
    private record Act(Step step, Step of, double worth) {}

    /**
     * A step that is carried further today.
     *
     * @param added the share of the whole step that {@code rest} adds
     * @param paid the other side had gone further for it
     */
    private record Addition(Step begun, Step rest, double added, boolean paid) {}

    /** Relates the steps of a day, which are on the register already. */
    static List<Weighable> relate(List<Step> steps, Register register, DocketTerms terms, LocalDate day) {
        Relations relations = new Relations(register, terms, day);
        relations.relate(steps);
        return relations.occasions;
    }

    private void relate(List<Step> steps) {
        keepToTheWhole(steps);
        Map<Step, List<Step>> rests = new LinkedHashMap<>();
        List<Step> whole = new ArrayList<>();
        for (Step step : steps) {
            if (step.kind().isCooperative()
                    && step.reached() > 0
                    && undoneBy(step).isEmpty()
                    && clauseUndoneBy(step).isEmpty()) {
                register.linked(step.move().links().completes(), step.actor())
                        .ifPresentOrElse(
                                begun -> rests.computeIfAbsent(begun, none -> new ArrayList<>())
                                        .add(step),
                                () -> whole.add(step));
            }
        }
        List<Addition> additions = new ArrayList<>();
        rests.forEach((begun, ofBegun) -> carryFurther(begun, ofBegun, additions));
        whole.forEach(step -> acts.add(new Act(step, step, step.value())));
        answerByName();
        answerJointly();
        deliverByName(whole);
        deliverByKind(whole);
        answerByWorth(whole);
        additions.forEach(this::complete);
        steps.stream()
                .sorted(MOST_TELLING.thenComparing(Step::reached, Comparator.reverseOrder()))
                .forEach(this::takeBack);
        countExchanges();
    }

    private Optional<Step> undoneBy(Step step) {
        return register.linked(step.move().links().reverses(), step.actor())
                .filter(named -> named.kind().isCooperative());
    }

    private Optional<Pledge> clauseUndoneBy(Step step) {
        return register.promisedBy(step.move().links().reverses(), step.actor())
                .filter(pledge -> pledge.obligation().agreement() != null);
    }

    private void weigh(Occasion occasion, Step... steps) {
        occasions.add(new Weighable(occasion, List.of(steps)));
    }

    /** A step that answers several is one exchange all the same. */
    private void countExchanges() {
        Map<Step, Double> counted = new HashMap<>();
        for (Weighable weighable : occasions) {
            if (weighable.occasion() instanceof Occasion.Answer answer) {
                counted.merge(weighable.later(), answer.exchanges(), Double::sum);
            }
        }
        occasions.replaceAll(weighable -> weighable.occasion() instanceof Occasion.Answer answer
                ? new Weighable(
                        answer.counting(answer.exchanges() / Math.max(1, counted.getOrDefault(weighable.later(), 1.0))),
                        weighable.steps())
                : weighable);
    }

    // ---------------------------------------------------------------- answers

    /** Deeds pay before contacts before words, and the surer before the less sure: what is left over then says least. */
    private static final Comparator<Step> MOST_TELLING =
            Comparator.comparing(Step::mode).reversed().thenComparing(Step::confidence, Comparator.reverseOrder());

    private void answerByName() {
        Map<Step, List<Act>> answersTo = new LinkedHashMap<>();
        for (Act act : acts) {
            register.linked(act.of().move().links().answers(), act.of().other())
                    .filter(given -> given.kind().isCooperative() && given.value() > 0)
                    .ifPresent(given -> answersTo
                            .computeIfAbsent(given, none -> new ArrayList<>())
                            .add(act));
        }
        answersTo.forEach(this::answerByName);
    }

    private void answerByName(Step given, List<Act> answers) {
        for (List<Act> alike : tiers(answers)) {
            boolean onlyWords = alike.get(0).step().mode() == Mode.WORD && given.mode() != Mode.WORD;
            double pays = onlyWords ? terms.stakes().wordShare() : 1;
            List<Amount<Act>> payers = alike.stream()
                    .map(act -> new Amount<>(act, Math.min(given.value(), act.worth())))
                    .toList();
            Apportionment.of(payers, List.of(new Amount<>(given, given.openWorth() / pays)))
                    .forEach(flow -> settle(given, flow.payer(), By.NAME, flow.amount() * pays, flow.amount()));
        }
        settleInReturn(
                answers.stream()
                        .map(Act::step)
                        .distinct()
                        .filter(given::isAnsweredBy)
                        .toList(),
                given,
                given);
    }

    private static List<List<Act>> tiers(List<Act> acts) {
        Map<Step, List<Act>> tiers = new TreeMap<>(MOST_TELLING);
        acts.forEach(act ->
                tiers.computeIfAbsent(act.step(), none -> new ArrayList<>()).add(act));
        return List.copyOf(tiers.values());
    }

    /**
     * The same cooperative kind by both sides on one day, where no move says what it answers: each answers the other, as
     * far as the smaller goes.
     */
    private void answerJointly() {
        Map<String, List<Act>> byKind = new TreeMap<>();
        for (Act act : acts) {
            Move move = act.of().move();
            if (move.links().answers() == null && move.promises() == null && act.worth() > 0) {
                byKind.computeIfAbsent(move.kind(), none -> new ArrayList<>()).add(act);
            }
        }
        for (List<Act> ofKind : byKind.values()) {
            String side = ofKind.get(0).of().actor();
            List<Amount<Act>> ours = amounts(
                    ofKind.stream().filter(act -> act.of().actor().equals(side)).toList());
            List<Amount<Act>> theirs = amounts(ofKind.stream()
                    .filter(act -> !act.of().actor().equals(side))
                    .toList());
            if (!theirs.isEmpty()) {
                Apportionment.of(ours, theirs).forEach(flow -> {
                    settle(flow.debt().step(), flow.payer(), By.JOINT, flow.amount(), flow.amount());
                    settle(flow.payer().step(), flow.debt(), By.JOINT, flow.amount(), flow.amount());
                });
            }
        }
    }

    private static List<Amount<Act>> amounts(List<Act> acts) {
        return acts.stream()
                .sorted(Comparator.comparing(Act::of, MOST_TELLING).thenComparing(Act::worth))
                .map(act -> new Amount<>(act, act.worth()))
                .toList();
    }

    /**
     * Where no move is named, worth pays for open concessions of earlier days: the oldest day first, and of one day each
     * in proportion. A deed that pays is itself paid for as far as it is used up; a contact waits for no answer;
     * words pay nothing.
     */
    private void answerByWorth(List<Step> steps) {
        List<Act> payers = steps.stream()
                .filter(step -> step.mode() != Mode.WORD && step.move().links().answers() == null)
                .map(step -> new Act(step, step, step.value()))
                .toList();
        for (List<Act> alike : tiers(payers)) {
            Map<String, List<Act>> byCreditor = new TreeMap<>();
            alike.forEach(act -> byCreditor
                    .computeIfAbsent(act.step().other(), none -> new ArrayList<>())
                    .add(act));
            byCreditor.forEach((creditor, acts) -> pay(acts, register.bookOf(creditor)));
        }
    }

    private void pay(List<Act> payers, Book creditor) {
        Optional<LocalDate> owed = creditor.firstOwed(day, terms.payableFor());
        while (owed.isPresent()) {
            List<Step> debts = creditor.owedOf(owed.get());
            List<Amount<Act>> left = payers.stream()
                    .map(payer -> new Amount<>(payer, payer.step().unspent()))
                    .filter(amount -> !Rounding.isNothing(amount.amount()))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            List<Amount<Step>> wanted = debts.stream()
                    .map(debt -> new Amount<>(debt, debt.openWorth()))
                    .toList();
            Apportionment.of(left, wanted).forEach(flow -> {
                Step payer = flow.payer().step();
                settle(flow.debt(), flow.payer(), By.WORTH, flow.amount(), flow.amount());
                if (payer.kind().isConcession()) {
                    register.settle(payer, flow.debt(), By.RETURN, flow.amount() / payer.value());
                }
            });
            owed = creditor.nextOwed(owed.get(), day);
        }
    }

    /**
     * {@code answer} settles {@code worth} points of {@code given}, for {@code spent} points of its own. It counts as the
     * smaller of what is settled and what settles it: a call cannot earn the withdrawal of an army.
     *
     * @param by why {@code act} is the answer
     */
    private void settle(Step given, Act act, By by, double worth, double spent) {
        Step answer = act.step();
        Step from = act.of();
        double settled = register.settle(given, answer, by, worth / given.value());
        if (Rounding.isNothing(settled)) {
            return;
        }
        double stake = Math.min(given.stake() * settled, answer.stakeOf(spent));
        answer.spend(spent, stake);
        double exchanges = answer.countExchanges(settled);
        int days = Math.max(0, given.daysUntil(from.day()));
        Debt debt = given.debt();
        Lapse.Mended mended = debt == null ? Lapse.Mended.NOTHING : debt.lapse().mend(settled);
        int run = given.isSettled() && answer.mode() != Mode.WORD ? register.lengthenRun(day) : 0;
        if (from != answer) {
            given.nameCompletion(from);
        }
        weigh(
                new Occasion.Answer(
                        given.id(),
                        from.id(),
                        given.actor(),
                        answer.actor(),
                        given.mode().word(),
                        answer.mode().word(),
                        settled,
                        given.isSettled(),
                        stake * answer.newnessWhereOwed() * terms.promptness(days),
                        given.stake() * mended.share(),
                        mended.lapses(),
                        by == By.JOINT,
                        exchanges,
                        days,
                        run),
                given,
                from);
    }

    /**
     * What came first pays for its answers: by the larger of how far it goes beside them and of its worth, as much of it
     * as has not paid for others. It counts in the accounts alone.
     *
     * @param from the move that brings it, where {@code given} was made before
     */
    private void settleInReturn(List<Step> answers, Step given, Step from) {
        if (answers.isEmpty()) {
            return;
        }
        double spent = given.settlements().stream()
                .filter(settlement -> settlement.by() == By.RETURN && !answers.contains(settlement.given()))
                .mapToDouble(Settlement::worth)
                .sum();
        double left = Math.max(0, 1 - spent / given.value());
        double total = answers.stream().mapToDouble(Step::value).sum();
        for (Step answer : answers) {
            if (answer.value() > 0) {
                double byExtent = given.reachedOfWhole() / answer.reachedOfWhole();
                double byWorth = given.value() / answer.value();
                double share = Math.min(1, left * answer.value() / total * Math.max(byExtent, byWorth));
                double before = answer.settledBy(given);
                if (share > before) {
                    register.settle(/* given= */ answer, /* answer= */ given, By.RETURN, share - before);
                    if (from != given) {
                        answer.nameCompletion(from);
                    }
                }
            }
        }
    }

    // ---------------------------------------------------------------- completions

    /**
     * Completing adds only what was missing. It goes on answering what the partial step answered, and delivering on what
     * that delivered on; the rest is a gift as the first part was.
     */
    private void carryFurther(Step begun, List<Step> rests, List<Addition> additions) {
        double together = 0;
        double farthest = 0;
        for (Step rest : rests) {
            together += begun.addedBy(rest);
            farthest = Math.max(farthest, begun.addedBy(rest));
        }
        double part = together == 0 ? 0 : farthest / together;
        Map<Step, Double> added = new LinkedHashMap<>();
        rests.stream().sorted(MOST_TELLING).forEach(rest -> added.put(rest, begun.addedBy(rest) * part));
        added.forEach((rest, share) -> carryFurther(begun, rest, share).ifPresent(additions::add));
    }

    private Optional<Addition> carryFurther(Step begun, Step rest, double added) {
        rest.addTo(begun, added);
        noteKeptOtherwise(begun, rest);
        if (begun.isDeed() && !rest.isDeed()) {
            register.warn(new MoveWarning(
                    rest.id(),
                    "completes",
                    "\"" + begun.id() + "\" is a deed; only a deed completes it. This adds nothing."));
            return Optional.empty();
        }
        if (Rounding.isNothing(added) || !begun.kind().isCooperative()) {
            register.warn(new MoveWarning(
                    rest.id(),
                    "completes",
                    "\"" + begun.id() + "\" already goes as far as this; completing it adds nothing."));
            return Optional.empty();
        }
        Addition addition = new Addition(begun, rest, added, begun.isPaidBeyond());
        begun.goFurther(added);
        if (!begun.isPartial()) {
            register.stopAwaitingRest(begun);
        }
        Act act = new Act(begun, rest, worthOf(addition));
        settleFurther(act);
        List.copyOf(begun.deliveries().keySet())
                .forEach(pledge -> deliver(pledge, begun, rest, added / begun.reached()));
        if (begun.day().isBefore(day)) {
            acts.add(new Act(begun, rest, Math.min(begun.unspent(), worthOf(addition))));
        }
        return Optional.of(addition);
    }

    /** What completes a step goes on keeping what that keeps, and nothing else. */
    private void noteKeptOtherwise(Step begun, Step rest) {
        String named = rest.move().links().fulfils();
        if (named != null
                && begun.deliveries().keySet().stream()
                        .noneMatch(pledge -> pledge.id().equals(named))) {
            register.warn(
                    new MoveWarning(
                            rest.id(),
                            "fulfils",
                            "It completes \"" + begun.id() + "\" and so goes on keeping what that keeps; \"" + named
                                    + "\" is not kept by it. Leave \"completes\" out to have it keep that with its own share."));
        }
    }

    private static double worthOf(Addition addition) {
        return addition.begun().value() * addition.added() / addition.begun().reached();
    }

    private void complete(Addition addition) {
        Step begun = addition.begun();
        Step rest = addition.rest();
        Step.Doubt relieved = begun.relieve(addition.added());
        boolean mends = !Rounding.isNothing(relieved.share());
        int days = begun.daysUntil(rest.day());
        double stake = begun.stakeOfShare(addition.added());
        double unasked = begun.creditUnasked();
        weigh(
                new Occasion.Completion(
                        begun.id(),
                        rest.id(),
                        begun.actor(),
                        begun.other(),
                        addition.added(),
                        !begun.isPartial(),
                        unasked * begun.newness() * terms.promptness(days),
                        addition.paid(),
                        begun.stakeOfShare(relieved.share()),
                        mends && relieved.relied(),
                        mends && !relieved.relied(),
                        stake > 0
                                ? begun.countExchanges(Math.min(
                                        1 - begun.exchanges(), addition.added() * begun.newness() * unasked / stake))
                                : 0,
                        days),
                begun,
                rest);
    }

    private void settleFurther(Act act) {
        Step begun = act.step();
        if (begun.mode() != Mode.WORD) {
            List<Amount<Settlement>> open = begun.settlements().stream()
                    .filter(settlement -> settlement.by() != By.RETURN)
                    .map(settlement ->
                            new Amount<>(settlement, settlement.given().openWorth()))
                    .toList();
            Apportionment.of(List.of(new Amount<>(act, begun.unspent())), open)
                    .forEach(
                            flow -> settle(flow.debt().given(), act, flow.debt().by(), flow.amount(), flow.amount()));
        }
        settleInReturn(
                begun.answers().stream()
                        .filter(settlement -> settlement.by() == By.NAME)
                        .map(Settlement::answer)
                        .toList(),
                begun,
                act.of());
    }

    // ---------------------------------------------------------------- deliveries

    private void deliverByName(List<Step> steps) {
        Map<Pledge, List<Amount<Step>>> byPledge = new LinkedHashMap<>();
        for (Step step : steps) {
            register.promisedBy(step.move().links().fulfils(), step.actor())
                    .filter(pledge -> pledge.worth() > 0)
                    .ifPresent(pledge -> byPledge.computeIfAbsent(pledge, none -> new ArrayList<>())
                            .add(new Amount<>(step, pledge.sizeOf(step))));
        }
        byPledge.forEach((pledge, amounts) -> Apportionment.of(
                        amounts, List.of(new Amount<>(pledge, pledge.size() * pledge.missing())))
                .forEach(flow -> deliver(pledge, flow.payer(), flow.amount())));
    }

    /** A step that is more than words delivers on promises of its kind: of the oldest day first, then what is due first. */
    private void deliverByKind(List<Step> steps) {
        List<Step> weightiest = steps.stream()
                .sorted(MOST_TELLING.thenComparing(Step::value, Comparator.reverseOrder()))
                .toList();
        for (Step step : weightiest) {
            boolean named = step.move().links().fulfils() != null;
            boolean postpones = step.move().links().reschedules() != null;
            if (step.mode() != Mode.WORD && !named && !postpones) {
                deliverInTurn(step);
            }
        }
    }

    private void deliverInTurn(Step step) {
        double left = 0;
        double wanted = 0;
        List<List<Amount<Pledge>>> turns = new ArrayList<>();
        Iterator<List<Pledge>> owed = register.bookOf(step.actor())
                .owes()
                .promised(step.move().kind(), step.move().subject(), step.day());
        while (owed.hasNext() && (turns.isEmpty() || wanted < left)) {
            List<Amount<Pledge>> ofTurn = new ArrayList<>();
            for (Pledge pledge : owed.next()) {
                left = turns.isEmpty() && ofTurn.isEmpty() ? pledge.sizeOf(step) : left;
                double missing = pledge.size() * pledge.missing();
                wanted += missing;
                ofTurn.add(new Amount<>(pledge, missing));
            }
            turns.add(ofTurn);
        }
        for (List<Amount<Pledge>> ofTurn : turns) {
            double paid = 0;
            for (var flow : Apportionment.of(List.of(new Amount<>(step, left)), ofTurn)) {
                deliver(flow.debt(), step, flow.amount());
                paid += flow.amount();
            }
            left -= paid;
        }
    }

    /**
     * Shares that keep a promise add up, to no more than the whole: what goes beyond it was not there to give. A level in
     * words is no such number, and what it has beyond the promise is a gift.
     */
    private void keepToTheWhole(List<Step> steps) {
        Map<Pledge, List<Step>> byPledge = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.kind().isCooperative() && step.move().links().completes() == null) {
                register.promisedBy(step.move().links().fulfils(), step.actor())
                        .filter(pledge ->
                                pledge.worth() > 0 && step.kind().code().equals(pledge.kind()) && step.reached() > 0)
                        .ifPresent(pledge -> byPledge.computeIfAbsent(pledge, none -> new ArrayList<>())
                                .add(step));
            }
        }
        byPledge.forEach((pledge, ofPledge) -> {
            double brought = ofPledge.stream().mapToDouble(pledge::sizeOf).sum();
            double missing = pledge.size() * (pledge.isOpen() ? pledge.missing() : 0);
            if (Rounding.isNothing((brought - missing) / pledge.size())) {
                return;
            }
            for (Step step : ofPledge) {
                boolean isShare = step.move().extent().share() != null;
                if (isShare) {
                    step.goOnly(step.reached() * missing / brought);
                }
                register.warn(new MoveWarning(
                        step.id(),
                        "fulfils",
                        "With this, \"" + pledge.id() + "\" would be kept to more than all of it. What goes beyond "
                                + (isShare ? "is not counted." : "keeps nothing, and counts as given besides.")));
            }
        });
    }

    private void deliver(Pledge pledge, Step step, double size) {
        deliver(pledge, step, step, size / pledge.sizeOf(step));
    }

    /**
     * {@code part} of {@code step} goes to keep a promise. It counts as the smaller of what is kept and what keeps it; in
     * numbers the two are alike, whatever a few are worth beside many.
     *
     * @param from the move that brings it: the step itself, or what completes it
     */
    private void deliver(Pledge pledge, Step step, Step from, double part) {
        double delivered = register.deliver(pledge, from, part * pledge.sizeOf(step) / pledge.size());
        if (Rounding.isNothing(delivered)) {
            return;
        }
        boolean counted = pledge.isCountedBy(step);
        double worth = step.value() * part;
        double stake = counted ? pledge.stakeOf(delivered) : Math.min(pledge.stakeOf(delivered), step.stakeOf(worth));
        double alreadyCounted = Math.min(stake, step.spentStake());
        step.deliver(
                pledge,
                delivered,
                counted ? Math.max(worth, pledge.worth() * delivered) : pledge.worth() * delivered,
                counted ? Math.max(stake, step.stakeOf(worth)) : stake);
        int daysLate = pledge.daysLate(from.day());
        Lapse.Mended mended = pledge.lapse().mend(delivered);
        weigh(
                new Occasion.Delivery(
                        pledge.id(),
                        pledge.promise().id(),
                        from.id(),
                        pledge.by(),
                        pledge.other(),
                        delivered,
                        !pledge.isOpen(),
                        (stake - alreadyCounted) * step.newnessWhereOwed() * terms.promptness(daysLate),
                        pledge.stakeOf(mended.share()),
                        mended.lapses(),
                        step.countExchanges(Math.min(delivered, part)),
                        daysLate),
                pledge.promise(),
                from);
    }

    // ---------------------------------------------------------------- what is taken back

    private void takeBack(Step step) {
        Optional<Step> undone = undoneBy(step);
        undone.ifPresent(named -> takeBack(named, step));
        if (undone.isEmpty()) {
            clauseUndoneBy(step).ifPresent(clause -> goBackOn(clause, step));
        }
    }

    /**
     * An open promise is gone back on; an agreement, with what its clauses still oblige to; a step, as far as the taking
     * back goes, with what it answered and delivered. What has ended as agreed is not taken back.
     */
    private void takeBack(Step undone, Step step) {
        Optional<Pledge> promised = register.promisedBy(undone.id(), undone.actor());
        if (promised.isPresent() && undone.move().promises() != null) {
            goBackOn(promised.get(), step);
            return;
        }
        if (!register.clausesOf(undone.id()).isEmpty()) {
            leave(undone, step);
        }
        if (undone.mode() == Mode.WORD || undone.move().hasEndedBy(step.day())) {
            return;
        }
        if (undone.reached() == 0) {
            noteTakenBack(undone.id(), step);
            return;
        }
        double before = undone.reached();
        boolean answered = undone.settled() > 0;
        double share = before * (step.reached() > 0 ? step.reached() : 1);
        Map<Pledge, Double> kept = new LinkedHashMap<>(undone.deliveries());
        register.takeBack(undone, before - share);
        register.forgetRepetition(undone);
        weigh(
                new Occasion.Reversal(
                        undone.id(),
                        step.id(),
                        step.actor(),
                        undone.other(),
                        share,
                        undone.stakeOfShare(share),
                        answered,
                        step.kind().isHarm(),
                        undone.daysUntil(step.day())),
                undone,
                step);
        kept.forEach((pledge, delivered) -> {
            if (!pledge.isBroken()) {
                goBack(pledge, 1, step);
            }
            pledge.lose(delivered * share / before);
        });
    }

    /**
     * A side leaves an agreement. It goes back on whatever it still owed by it: what was due or begun is broken, the rest
     * withdrawn. The other side owes nothing by it any more that was not due.
     */
    private void leave(Step agreement, Step step) {
        if (!register.leave(agreement.id(), step.actor())) {
            noteTakenBack(agreement.id(), step);
            return;
        }
        for (Pledge clause : register.clausesOf(agreement.id())) {
            if (clause.isOpen() && clause.by().equals(step.actor())) {
                goBack(clause, clause.missing(), step);
            } else if (clause.isOpen() && clause.daysLate(step.day()) == 0) {
                clause.release();
            }
        }
    }

    private void goBackOn(Pledge pledge, Step step) {
        if (pledge.isOpen()) {
            goBack(pledge, pledge.missing(), step);
        } else if (pledge.isKept()) {
            register.warn(new MoveWarning(
                    step.id(),
                    "reverses",
                    "\"" + pledge.id() + "\" is kept already. To take back what kept it, name the move that did."));
        } else {
            noteTakenBack(pledge.id(), step);
        }
    }

    private void noteTakenBack(String id, Step step) {
        register.warn(new MoveWarning(
                step.id(), "reverses", "\"" + id + "\" is taken back already; to take it back again adds nothing."));
    }

    /** @param share how much of it is gone back on, 0 … 1 */
    private void goBack(Pledge pledge, double share, Step step) {
        boolean inTime = register.goBack(pledge, step.day());
        weigh(
                new Occasion.Breach(
                        pledge.id(),
                        pledge.promise().id(),
                        step.id(),
                        pledge.by(),
                        pledge.other(),
                        pledge.stakeOf(share),
                        inTime),
                pledge.promise(),
                step);
    }
}
