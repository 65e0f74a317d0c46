package entente.web.chart;

import entente.assessment.Assessment;
import entente.trust.TrustCurve;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Trust as recorded and as supposed, the supposed one dashed, with every move below.
 *
 * @param scores what the height of its plot stands for
 * @param recorded as the record has it, up to the day of the hypothesis
 * @param supposed as supposed, drawn dashed
 * @param rows the last days on which something happened
 * @param ownX where the dialogue's own day is
 * @param asOfX where the day of the hypothesis is
 */
public record WhatIfChart(
        Axis axis,
        ScoreScale scores,
        List<TrustLine> recorded,
        List<TrustLine> supposed,
        List<Lane> lanes,
        String ownX,
        String asOfX,
        String asOf,
        List<WhatIfRow> rows,
        String caption) {

    /** The table has so many days, the last. */
    private static final int MOST_ROWS = 40;

    /** Scores at the end of a day on which something happened. */
    record WhatIfRow(String date, List<RecordedMove> moves, List<WhatIfCell> cells) {}

    /** One direction: as recorded, and as supposed. */
    record WhatIfCell(String recorded, String supposed, boolean differs) {}

    public static WhatIfChart of(AssessedDialogue recorded, AssessedDialogue supposed, LocalDate own) {
        Axis axis = Chart.axis(supposed);
        List<TrustLine> before = lines(recorded, axis);
        List<TrustLine> after = lines(supposed, axis);
        return new WhatIfChart(
                axis,
                ScoreScale.of(Stream.concat(before.stream(), after.stream()).toList()),
                before,
                after,
                Chart.lanes(supposed, axis, null),
                Chart.x(axis, own),
                Chart.x(axis, supposed.asOf()),
                Days.full(supposed.asOf()),
                rows(recorded.assessment(), supposed),
                caption(recorded, supposed));
    }

    private static List<TrustLine> lines(AssessedDialogue assessed, Axis axis) {
        return assessed.assessment().trust().stream()
                .map(curve -> TrustLine.of(curve, axis, assessed))
                .toList();
    }

    private static List<WhatIfRow> rows(Assessment recorded, AssessedDialogue supposed) {
        TreeSet<LocalDate> days = new TreeSet<>();
        recorded.trust().forEach(curve -> curve.points().forEach(point -> days.add(point.date())));
        supposed.assessment().trust().forEach(curve -> curve.points().forEach(point -> days.add(point.date())));
        List<WhatIfRow> rows = new ArrayList<>();
        for (LocalDate day :
                days.stream().skip(Math.max(0, days.size() - MOST_ROWS)).toList()) {
            rows.add(new WhatIfRow(
                    Days.brief(day),
                    supposed.movesOn(day),
                    supposed.assessment().trust().stream()
                            .map(curve -> cell(recorded.trustOf(curve.observer()), curve, day))
                            .toList()));
        }
        return rows;
    }

    private static WhatIfCell cell(TrustCurve recorded, TrustCurve supposed, LocalDate day) {
        String one = Figures.tenths(recorded.opinionOn(day).score());
        String other = Figures.tenths(supposed.opinionOn(day).score());
        return new WhatIfCell(one, other, !one.equals(other));
    }

    private static String caption(AssessedDialogue recorded, AssessedDialogue supposed) {
        StringBuilder caption = new StringBuilder();
        for (TrustCurve curve : supposed.assessment().trust()) {
            caption.append(supposed.trust(curve))
                    .append(" on ")
                    .append(Days.full(supposed.asOf()))
                    .append(": ")
                    .append(Figures.tenths(recorded.assessment()
                            .trustOf(curve.observer())
                            .last()
                            .score()))
                    .append(" as recorded, ")
                    .append(Figures.tenths(curve.last().score()))
                    .append(" as supposed. ");
        }
        return caption.append("A table after the chart has the same data.").toString();
    }
}
