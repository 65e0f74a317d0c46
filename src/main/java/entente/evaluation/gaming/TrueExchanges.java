package entente.evaluation.gaming;

import entente.evaluation.gaming.Standard.Level;

/** What does earn trust: a rulebook that believed nobody would meet all other bounds. */
final class TrueExchanges {

    private static final String[][] OF_MANY_KINDS = {
        {"sanctions-relief", "prisoner-release"},
        {"trade-opening", "border-opening"},
        {"economic-aid", "inspection-access"},
        {"sanctions-relief", "disarmament-step"},
        {"funds-release", "prisoner-release"},
        {"humanitarian-aid", "border-opening"},
        {"trade-opening", "trade-opening"},
        {"economic-aid", "troop-withdrawal"},
        {"sanctions-relief", "disarmament-step"},
        {"recognition", "recognition"}
    };

    private final Group group = new Group("True exchanges earn trust");

    private TrueExchanges() {}

    static Group group() {
        Tale varied = Tale.of(
                OF_MANY_KINDS.length,
                (t, i) -> t.we(30 * i, OF_MANY_KINDS[i][0], "id=x" + i, "scale=20")
                        .they(30 * i + 14, OF_MANY_KINDS[i][1], "answers=x" + i, "scale=20"));
        Tale ceasefire = new Tale().we(0, "ceasefire").they(0, "ceasefire");
        Tale visits = new Tale().they(0, "delegation-visit", "id=v").we(1, "delegation-visit", "answers=v");
        Tale trade = new Tale().we(0, "trade-opening", "id=v").they(10, "trade-opening", "answers=v");
        return new TrueExchanges()
                .earnTrust("trade opened for trade opened", "trade-opening")
                .earnTrust("sanctions relief for sanctions relief", "sanctions-relief")
                .earnTrust("cooperation for cooperation", "cooperation")
                .group
                .atLeast(new Level(75), "Ten exchanges of many kinds", varied.end())
                .above(Standard.start(5), "A ceasefire that both keep", ceasefire.after(150))
                .asMuch(
                        0,
                        "our trust in them",
                        ceasefire.after(150),
                        "A ceasefire that both keep, in their eyes",
                        ceasefire.after(150).inTheirEyes())
                .asMuch(
                        15,
                        "our trust in them",
                        visits.end(),
                        "A visit that we return, in their eyes",
                        visits.end().inTheirEyes())
                .atMost(
                        Standard.start(20),
                        "Trade opened that they return, in their eyes",
                        trade.end().inTheirEyes());
    }

    private TrueExchanges earnTrust(String exchange, String kind) {
        group.atLeast(
                        new Level(75),
                        "Ten times " + exchange,
                        exchanges(10, kind).end())
                .atLeast(
                        new Level(85),
                        "30 times " + exchange,
                        exchanges(30, kind).end());
        return this;
    }

    /** Every month we give, and they answer it a fortnight later. */
    static Tale exchanges(int times, String kind) {
        return Tale.of(times, (t, i) -> t.we(30 * i, kind, "id=x" + i).they(30 * i + 14, kind, "answers=x" + i));
    }
}
