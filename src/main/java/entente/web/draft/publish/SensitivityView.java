package entente.web.draft.publish;

import entente.dialogue.StoredDialogue;
import entente.rulebook.Compiler;
import entente.rulebook.Tunable;
import entente.rulebook.effect.Sensitivity;
import entente.rulebook.effect.Sensitivity.Sweep;
import entente.rulebook.effect.Sensitivity.SweepFlip;
import entente.rulebook.effect.Sensitivity.Tornado;
import entente.rulebook.effect.Sensitivity.TornadoBar;
import entente.web.card.Headline;
import entente.web.rules.ImpactView;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a draft matter for a dialogue, and what one of them does over its range.
 *
 * @param score as the draft stands
 * @param bars the numbers that move it most
 * @param swept one number over its range; null where none is chosen
 */
record SensitivityView(
        String direction,
        String score,
        List<TornadoRow> bars,
        int quiet,
        @Nullable SweepView swept) {

    private static final int MOST = 25;
    private static final double SEEN = 0.05;

    /**
     * A number and the scores at half and at double of it.
     *
     * @param from where its bar begins, and {@code width} how long it is, in percent of the widest
     */
    record TornadoRow(
            String words,
            String href,
            String low,
            String high,
            String atLow,
            String atHigh,
            String swing,
            String from,
            String width) {}

    /**
     * One number over its range.
     *
     * @param paths the scores of both directions, as SVG paths in a box of 1000 by 100
     * @param now where the number stands now
     * @param flips what changes on the way, in sentences
     */
    record SweepView(
            String words, String from, String to, String value, String now, List<Curve> paths, List<String> flips) {}

    record Curve(String look, String name, String path, String from, String to) {}

    static SensitivityView of(
            StoredDialogue storedDialogue,
            LocalDate day,
            Compiler.CompiledRules compiled,
            Tornado tornado,
            Optional<Sweep> sweep,
            String page) {
        AssessedDialogue assessed =
                AssessedDialogue.read(storedDialogue, compiled, day, new Address(storedDialogue.id(), null));
        List<TornadoBar> loud =
                tornado.bars().stream().filter(bar -> bar.swing() >= SEEN).toList();
        double lowest = loud.stream()
                .mapToDouble(bar -> Math.min(bar.scoreAtLow(), bar.scoreAtHigh()))
                .min()
                .orElse(0);
        double highest = loud.stream()
                .mapToDouble(bar -> Math.max(bar.scoreAtLow(), bar.scoreAtHigh()))
                .max()
                .orElse(1);
        Party looking = assessed.party(tornado.observer());
        return new SensitivityView(
                looking.trustIn(looking.isFirst() ? assessed.second() : assessed.first()),
                Figures.tenths(tornado.score()),
                loud.stream()
                        .limit(MOST)
                        .map(bar -> row(bar, lowest, highest, page))
                        .toList(),
                tornado.bars().size() - Math.min(MOST, loud.size()),
                sweep.map(each -> swept(each, assessed)).orElse(null));
    }

    private static TornadoRow row(TornadoBar bar, double lowest, double highest, String page) {
        double least = Math.min(bar.scoreAtLow(), bar.scoreAtHigh());
        double span = Math.max(highest - lowest, SEEN);
        return new TornadoRow(
                bar.tunable().words(),
                page
                        + org.springframework.web.util.UriUtils.encode(
                                bar.tunable().id(), java.nio.charset.StandardCharsets.UTF_8),
                Figures.typed(round(bar.low())),
                Figures.typed(round(bar.high())),
                Figures.tenths(bar.scoreAtLow()),
                Figures.tenths(bar.scoreAtHigh()),
                Figures.tenths(bar.swing()),
                Figures.coordinate(100 * (least - lowest) / span) + "%",
                Figures.coordinate(100 * bar.swing() / span) + "%");
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private static SweepView swept(Sweep sweep, AssessedDialogue assessed) {
        Tunable tunable = sweep.tunable();
        double span = tunable.max() - tunable.min();
        List<Curve> curves = new ArrayList<>();
        for (Party observer : List.of(assessed.first(), assessed.second())) {
            StringBuilder path = new StringBuilder();
            for (Sensitivity.SweepPoint point : sweep.points()) {
                var opinion = point.opinions().get(observer.id());
                if (opinion != null) {
                    path.append(path.isEmpty() ? 'M' : 'L')
                            .append(Figures.coordinate(1000 * (point.value() - tunable.min()) / span))
                            .append(' ')
                            .append(Figures.coordinate(100 - opinion.score()));
                }
            }
            curves.add(new Curve(
                    observer.look(),
                    observer.trustIn(observer.isFirst() ? assessed.second() : assessed.first()),
                    path.toString(),
                    score(sweep.points().get(0), observer),
                    score(sweep.points().get(sweep.points().size() - 1), observer)));
        }
        return new SweepView(
                tunable.words(),
                Figures.typed(round(tunable.min())),
                Figures.typed(round(tunable.max())) + " " + tunable.unit(),
                Figures.typed(round(tunable.value())),
                Figures.coordinate(100 * (tunable.value() - tunable.min()) / span) + "%",
                curves,
                sweep.flips().stream()
                        .flatMap(flip -> words(flip, assessed).stream())
                        .toList());
    }

    private static String score(Sensitivity.SweepPoint point, Party observer) {
        var opinion = point.opinions().get(observer.id());
        return opinion == null ? "" : Figures.tenths(opinion.score());
    }

    private static List<String> words(SweepFlip flip, AssessedDialogue assessed) {
        String between =
                "Between " + Figures.typed(round(flip.from())) + " and " + Figures.typed(round(flip.to())) + ": ";
        List<String> words = new ArrayList<>();
        flip.prospects().forEach((id, change) -> {
            Party observer = assessed.party(id);
            Party subject = observer.isFirst() ? assessed.second() : assessed.first();
            words.add(between + "“Can " + subject.name() + " be trusted to deliver?” goes from “"
                    + Headline.TrustAnswer.of(change.before()).words() + "” to “"
                    + Headline.TrustAnswer.of(change.after()).words() + "”.");
        });
        flip.statuses().forEach(change -> words.add(between + ImpactView.words(change, assessed, assessed) + "."));
        return words;
    }
}
