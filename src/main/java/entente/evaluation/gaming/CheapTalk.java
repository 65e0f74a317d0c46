package entente.evaluation.gaming;

import java.util.List;

/** Words, calls, visits and envoys: they tell little of a side, however many there are. */
final class CheapTalk {

    private static final List<String> LEVELS = List.of(
            "working-level", "senior-official", "special-envoy", "minister", "head-of-government", "head-of-state");

    private static final List<String> ALL_TALK = List.of(
            "confidential-contact",
            "delegation-visit",
            "leader-call",
            "summit",
            "negotiation-round",
            "envoy-appointment",
            "praise",
            "apology",
            "agreement-signed",
            "security-guarantee");

    private CheapTalk() {}

    static Group group() {
        return new Group("What costs little earns little")
                .littleGained("Praise every day for 50 days", Tale.of(50, (t, i) -> t.they(i, "praise")))
                .littleGained("Praise 251 times in one day", Tale.of(251, (t, i) -> t.they(0, "praise")))
                .littleGained("Praise ten times a day for 50 days", Tale.of(500, (t, i) -> t.they(i / 10, "praise")))
                .littleGained(
                        "Joint praise every day for 40 days",
                        Tale.of(40, (t, i) -> t.they(i, "praise", "jointly=true")))
                .littleGained("Praise in answer to our praise, 50 times", answering(50, "praise"))
                .littleGained("A visit in answer to ours, 50 times", answering(50, "delegation-visit"))
                .littleGained("A leader's call in answer to ours, 50 times", answering(50, "leader-call"))
                .littleGained(
                        "A leader's call every day for 50 days, none returned",
                        Tale.of(50, (t, i) -> t.they(i, "leader-call")))
                .littleGained("34 leader's calls in one day, each returned", answered(34, 0, 0, "leader-call"))
                .littleGained(
                        "A confidential contact every other day, each returned, 100 times",
                        answered(100, 2, 1, "confidential-contact"))
                .littleGained(
                        "A round of talks in answer to ours every week, 60 times",
                        Tale.of(
                                60,
                                (t, i) -> t.we(7 * i, "negotiation-round", "id=a" + i)
                                        .they(7 * i + 1, "negotiation-round", "answers=a" + i)))
                .littleGained(
                        "A joint visit every five days, 40 times",
                        Tale.of(40, (t, i) -> t.they(5 * i, "delegation-visit", "jointly=true")))
                .littleGained("A summit every five days, 40 times", Tale.of(40, (t, i) -> t.they(5 * i, "summit")))
                .littleGained(
                        "A visit at each level, from officials to the head of state",
                        Tale.of(LEVELS.size(), (t, i) -> t.they(7 * i, "delegation-visit", "level=" + LEVELS.get(i))))
                .littleGained(
                        "Everything there is of talk, every day for 30 days",
                        Tale.of(30, (t, i) -> t.and(ALL_TALK.size(), (day, j) -> day.they(i, ALL_TALK.get(j)))))
                .littleGained("An apology every ten days, 20 times", Tale.of(20, (t, i) -> t.they(10 * i, "apology")))
                .littleGained(
                        "A security guarantee every ten days, 20 times",
                        Tale.of(20, (t, i) -> t.they(10 * i, "security-guarantee")))
                .littleGained(
                        "An agreement signed together every five days, 40 times",
                        Tale.of(40, (t, i) -> t.they(5 * i, "agreement-signed", "jointly=true")))
                .littleGained(
                        "A new envoy every day for 20 days", Tale.of(20, (t, i) -> t.they(i, "envoy-appointment")))
                .littleGained("36 envoys in one day", Tale.of(36, (t, i) -> t.they(0, "envoy-appointment")))
                .littleGained(
                        "A token envoy every day for 20 days",
                        Tale.of(20, (t, i) -> t.they(i, "envoy-appointment", "extent=minimal")))
                .littleGained(
                        "An envoy every other day, each answered by one of ours, 11 times",
                        answered(11, 2, 1, "envoy-appointment"))
                .littleGained("An envoy in answer to ours, 11 times", answering(11, "envoy-appointment"))
                .littleGained(
                        "A new ambassador every day for 20 days",
                        Tale.of(20, (t, i) -> t.they(i, "ambassador-appointment")));
    }

    /** Every other day we do it, and they do the next day. */
    private static Tale answering(int times, String kind) {
        return Tale.of(times, (t, i) -> t.we(2 * i, kind, "id=a" + i).they(2 * i + 1, kind, "answers=a" + i));
    }

    /** They begin, so many days apart, and we do the same so many days later. */
    private static Tale answered(int times, int apart, int later, String kind) {
        return Tale.of(
                times, (t, i) -> t.they(apart * i, kind, "id=a" + i).we(apart * i + later, kind, "answers=a" + i));
    }
}
