package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Other;

/** Promises that are let pass, kept by a token, or gone back on. */
final class BrokenPromises {

    private BrokenPromises() {}

    static Group group() {
        return new Group("Promises that are not kept cost")
                .below(
                        Standard.start(0),
                        "Ten promises of sanctions relief without a date, none kept for two years",
                        Tale.of(10, (t, i) -> t.they(i, "promise", "promises=sanctions-relief"))
                                .after(730))
                .below(
                        Standard.start(-10),
                        "Ten promises of sanctions relief within 60 days, none kept",
                        Tale.of(
                                        10,
                                        (t, i) -> t.they(
                                                3 * i, "promise", "promises=sanctions-relief", "due=" + (3 * i + 60)))
                                .after(120))
                .below(
                        Standard.start(-10),
                        "The release of 50 promised and one freed, ten times, a week later",
                        Tale.of(
                                        10,
                                        (t, i) -> t.they(
                                                        40 * i,
                                                        "promise",
                                                        "promises=prisoner-release",
                                                        "scale=50",
                                                        "due=" + (40 * i + 15),
                                                        "id=p" + i)
                                                .they(40 * i + 5, "prisoner-release", "fulfils=p" + i))
                                .after(7))
                .below(
                        new Other("the same after 40 days", goneBackOn(40), -5),
                        "A promise of sanctions relief without a date, gone back on after 400 days",
                        goneBackOn(400));
    }

    private static Reading goneBackOn(int day) {
        return new Tale()
                .they(0, "promise", "promises=sanctions-relief", "id=p")
                .they(day, "sanctions-imposed", "reverses=p")
                .end();
    }
}
