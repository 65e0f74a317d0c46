package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Level;
import entente.evaluation.gaming.Standard.Other;

/** Attacks, harsh words and steps of ours that they let lapse. */
final class Harm {

    private final Group group = new Group("Harm costs, and tokens do not make it good");

    private Harm() {}

    static Group group() {
        Tale attacks = Tale.of(6, (t, i) -> t.they(30 * i, "armed-attack"));
        Tale harshWords = Tale.of(
                20,
                (t, i) ->
                        t.they(3 * i, "rejection").they(3 * i + 1, "criticism").they(3 * i + 2, "accusation"));
        Tale exchanges = exchanges(10);
        return new Harm()
                .attackAfter(1, "one exchange")
                .attackAfter(2, "two exchanges")
                .attackAfter(3, "three exchanges")
                .attackAfter(10, "ten exchanges")
                .group
                .atMost(
                        Standard.start(-10),
                        "An armed attack before anything else",
                        new Tale().they(0, "armed-attack").end())
                .atMost(new Level(25), "A monthly attack, and praise 60 times after each", madeGood("praise"))
                .atMost(new Level(25), "A monthly attack, and 60 envoys after each", madeGood("envoy-appointment"))
                .atMost(
                        new Other("the attacks alone", attacks.end(), 10),
                        "Six attacks, then 20 leader's calls in answer to ours",
                        attacks.and(
                                        20,
                                        (t, i) -> t.we(200 + 2 * i, "leader-call", "id=c" + i)
                                                .they(201 + 2 * i, "leader-call", "answers=c" + i))
                                .end())
                .atMost(
                        new Other("the attacks alone", attacks.end(), 20),
                        "Six attacks, then 20 prisoners freed one by one",
                        attacks.and(20, (t, i) -> t.they(200 + 2 * i, "prisoner-release"))
                                .end())
                .atLeast(Standard.start(-10), "Harsh words every day for two months", harshWords.end())
                .below(Standard.start(-1), "Harsh words every day for two months", harshWords.end())
                .above(
                        new Other(
                                "an armed attack on each of ten days",
                                Tale.of(10, (t, i) -> t.they(i, "armed-attack")).end(),
                                15),
                        "A disputed demand on behalf of another on each of 30 days",
                        Tale.of(30, (t, i) -> t.they(i, "demand", "onBehalfOf=X", "disputed=true"))
                                .end())
                .below(
                        new Other("the exchanges alone", exchanges.end(), -15),
                        "Ten exchanges, then nothing for three more openings of trade",
                        exchanges
                                .we(310, "trade-opening")
                                .we(340, "trade-opening")
                                .we(370, "trade-opening")
                                .after(130));
    }

    private Harm attackAfter(int times, String before) {
        Tale exchanges = exchanges(times);
        group.atMost(
                new Other("the same without the attack", exchanges.after(30), -20),
                "An armed attack a month after " + before,
                exchanges.they(exchanges.lastDay() + 30, "armed-attack").end());
        return this;
    }

    private static Tale exchanges(int times) {
        return TrueExchanges.exchanges(times, "trade-opening");
    }

    private static Reading madeGood(String kind) {
        return Tale.of(6, (t, i) -> t.they(30 * i, "armed-attack").and(60, (u, j) -> u.they(30 * i + 1 + j / 20, kind)))
                .end();
    }
}
