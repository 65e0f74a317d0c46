package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Other;
import java.util.function.IntFunction;

/** Trade opened in answer to our sanctions relief, ever later; the shipped rules let a side wait for 120 days. */
final class LateAnswers {

    private static final int[] DAYS = {0, 30, 60, 119, 120, 121, 122, 180, 240, 360};
    private static final int FIRST = DAYS[0];
    private static final int LAST = DAYS[DAYS.length - 1];

    private static final String ANSWER = "Trade opened in answer to our sanctions relief";

    private final Group group = new Group("Late answers earn less, but no one day decides");

    private LateAnswers() {}

    static Group group() {
        return new LateAnswers()
                .worseTheLater(ANSWER, LateAnswers::answered)
                .worseTheLater("Trade opened, not said to be in answer to our sanctions relief,", LateAnswers::followed)
                .group
                .asMuch(
                        3,
                        "the same " + after(120),
                        given().they(120, "trade-opening", "answers=g").after(1),
                        ANSWER + " " + after(121) + ", looked at the day after",
                        given().they(121, "trade-opening", "answers=g").after(1));
    }

    /** A later answer may stand a little higher, as it has faded less. */
    private LateAnswers worseTheLater(String name, IntFunction<Tale> told) {
        for (int i = 1; i < DAYS.length; i++) {
            int sooner = DAYS[i - 1];
            group.atMost(
                    new Other("the same " + after(sooner), told.apply(sooner).end(), 0.6),
                    name + " " + after(DAYS[i]),
                    told.apply(DAYS[i]).end());
        }
        Reading last = told.apply(LAST).end();
        group.below(new Other("the same " + after(FIRST), told.apply(FIRST).end(), 0), name + " " + after(LAST), last)
                .above(
                        new Other(
                                "no answer at all",
                                given().we(361, "leader-call").end(),
                                0),
                        name + " " + after(LAST),
                        last)
                .asMuch(
                        2,
                        "the same " + after(120),
                        told.apply(120).end(),
                        name + " " + after(121),
                        told.apply(121).end());
        return this;
    }

    private static String after(int days) {
        return days == 0 ? "on the same day" : "after " + days + " days";
    }

    private static Tale given() {
        return new Tale().we(0, "sanctions-relief", "id=g");
    }

    private static Tale answered(int days) {
        return given().they(days, "trade-opening", "answers=g").we(361, "leader-call");
    }

    /** Without a word on what it answers; on the same day it could not be told which of the two came first. */
    private static Tale followed(int days) {
        return given().they(Math.max(1, days), "trade-opening").we(361, "leader-call");
    }
}
