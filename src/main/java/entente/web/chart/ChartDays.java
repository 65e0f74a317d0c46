package entente.web.chart;

import entente.trust.Opinion;
import entente.trust.TrustCurve;
import entente.web.chart.Chart.ChartCell;
import entente.web.chart.Chart.ChartRow;
import entente.web.chart.Chart.FoundOnDay;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days on which something happened, as the table of a chart tells them, a window at a time. */
public record ChartDays(List<LocalDate> days, Map<LocalDate, List<FoundOnDay>> found) {

    public static ChartDays of(AssessedDialogue assessed) {
        return assessed.once(ChartDays.class, ChartDays::reckoned);
    }

    private static ChartDays reckoned(AssessedDialogue assessed) {
        Map<LocalDate, List<FoundOnDay>> found = new HashMap<>();
        for (RecordedMove move : assessed.moves()) {
            move.findings()
                    .forEach(finding -> found.computeIfAbsent(finding.day(), none -> new ArrayList<>())
                            .add(new FoundOnDay(move, move.found(finding))));
        }
        return new ChartDays(
                assessed.assessment().trust().get(0).points().stream()
                        .map(TrustCurve.Point::date)
                        .distinct()
                        .toList(),
                found);
    }

    public int count() {
        return days.size();
    }

    /** @param until the place after the last one */
    public List<ChartRow> rows(int from, int until, AssessedDialogue assessed) {
        return days.subList(from, until).stream().map(day -> row(day, assessed)).toList();
    }

    public ChartRow row(LocalDate day, AssessedDialogue assessed) {
        return new ChartRow(
                Days.brief(day),
                assessed.address().day(day),
                assessed.movesOn(day),
                found.getOrDefault(day, List.of()),
                assessed.assessment().trust().stream()
                        .map(curve -> cell(curve, day, assessed))
                        .toList());
    }

    private static ChartCell cell(TrustCurve curve, LocalDate day, AssessedDialogue assessed) {
        DayChange dayChange = DayChange.on(day, curve, assessed);
        Opinion held = curve.opinionOn(day);
        return new ChartCell(
                dayChange.name(),
                dayChange.from(),
                dayChange.to(),
                Figures.whole(held.low()),
                Figures.whole(held.high()));
    }
}
