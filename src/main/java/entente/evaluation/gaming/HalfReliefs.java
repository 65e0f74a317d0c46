package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Other;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sanctions relief by halves: worse the later the second half comes. */
final class HalfReliefs {

    private final Group group = new Group("Half is worse than whole, and late than in time");

    private HalfReliefs() {}

    static Group group() {
        return new HalfReliefs()
                .inEachManner(
                        "unasked", manner -> manner.relief(new Tale(), 0, "s").we(90, "leader-call"))
                .inEachManner(
                        "paid for",
                        manner -> manner.relief(new Tale(), 0, "s")
                                .we(0, "prisoner-release", "scale=60", "answers=s")
                                .we(90, "leader-call"))
                .inEachManner(
                        "in answer to a release",
                        manner -> manner.relief(
                                        new Tale().we(0, "prisoner-release", "scale=60", "id=g"), 1, "s", "answers=g")
                                .we(90, "leader-call"))
                .inEachManner(
                        "five times",
                        manner -> Tale.of(5, (t, i) -> manner.relief(t, 100 * i, "s" + i))
                                .we(490, "leader-call"))
                .group;
    }

    private HalfReliefs inEachManner(String occasion, Function<Manner, Tale> told) {
        Manner better = Manner.WHOLE;
        for (Manner manner : new Manner[] {Manner.IN_TIME, Manner.LATE, Manner.NEVER}) {
            group.atMost(
                    new Other(
                            "the same relief " + better.inWords,
                            told.apply(better).end(),
                            0),
                    "Sanctions relief " + manner.inWords + ", " + occasion,
                    told.apply(manner).end());
            better = manner;
        }
        return this;
    }

    private enum Manner {
        WHOLE("as a whole", 0),
        IN_TIME("by halves, the second in time", 20),
        LATE("by halves, the second late", 60),
        NEVER("by halves, the second never", 0);

        private final String inWords;
        private final int restAfter;

        Manner(String inWords, int restAfter) {
            this.inWords = inWords;
            this.restAfter = restAfter;
        }

        Tale relief(Tale tale, int day, String id, String... fields) {
            String extent = this == WHOLE ? "full" : "partial";
            Tale begun = tale.they(
                    day,
                    "sanctions-relief",
                    Stream.concat(Stream.of("id=" + id, "extent=" + extent), Stream.of(fields))
                            .toArray(String[]::new));
            return this == IN_TIME || this == LATE
                    ? begun.they(day + restAfter, "sanctions-relief", "completes=" + id)
                    : begun;
        }
    }
}
