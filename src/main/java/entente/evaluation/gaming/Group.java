package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Other;
import java.util.ArrayList;
import java.util.List;

/** Strategies of one sort, told one after another. */
final class Group {

    private final String title;
    private final List<Strategy> strategies = new ArrayList<>();

    Group(String title) {
        this.title = title;
    }

    Group atMost(Standard bound, String name, Reading reading) {
        return with(name, reading, Claim.AT_MOST, bound);
    }

    Group atLeast(Standard bound, String name, Reading reading) {
        return with(name, reading, Claim.AT_LEAST, bound);
    }

    Group below(Standard bound, String name, Reading reading) {
        return with(name, reading, Claim.BELOW, bound);
    }

    Group above(Standard bound, String name, Reading reading) {
        return with(name, reading, Claim.ABOVE, bound);
    }

    /** Neither more nor less than the other, give or take so many points. */
    Group asMuch(double points, String otherName, Reading other, String name, Reading reading) {
        return atMost(new Other(otherName, other, points), name, reading)
                .atLeast(new Other(otherName, other, -points), name, reading);
    }

    /** At most ten points above the start, at the end and a week later. */
    Group littleGained(String name, Tale tale) {
        return atMost(Standard.start(10), name, tale.end())
                .atMost(Standard.start(10), name + ", a week later", tale.after(7));
    }

    private Group with(String name, Reading reading, Claim claim, Standard bound) {
        strategies.add(new Strategy(title, name, reading, claim, bound));
        return this;
    }

    List<Strategy> strategies() {
        return List.copyOf(strategies);
    }
}
