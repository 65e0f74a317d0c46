package entente.assessment;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.docket.Conclusion;
import entente.docket.DocketTerms;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.PlainTariff;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import entente.trust.Fading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules that can be checked in one's head: whoever gives gains one piece of evidence. */
public record PlainRules(String version) implements Rules {

    private static final List<Kind> KINDS = Stream.concat(
                    Stream.of("prisoner-release", "sanctions-relief", "embassy-reopening", "envoy-appointment")
                            .map(code -> kind(code, Mode.DEED, Tone.COOPERATIVE)),
                    Stream.concat(
                            Stream.of("confidential-contact", "delegation-visit", "leader-call")
                                    .map(code -> kind(code, Mode.CONTACT, Tone.COOPERATIVE)),
                            Stream.concat(
                                    Stream.of("praise", "promise", "apology", "ambassador-appointment", "good-offices")
                                            .map(code -> kind(code, Mode.WORD, Tone.COOPERATIVE)),
                                    Stream.of("demand", "doubt-voiced", "rejection")
                                            .map(code -> kind(code, Mode.WORD, Tone.CONFLICTUAL)))))
            .toList();

    private static Kind kind(String code, Mode mode, Tone tone) {
        String noun = code.replace('-', ' ');
        return new Kind(
                code,
                "makes a " + noun,
                noun,
                mode,
                tone,
                "relations",
                "0841",
                7,
                "X",
                Kind.Repeat.WHOLE,
                List.of(),
                List.of());
    }

    @Override
    public String checksum() {
        return "sha256:" + version;
    }

    @Override
    public Optional<Kind> findKind(String code) {
        return KINDS.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public Kind kind(String code) {
        return findKind(code).orElseThrow();
    }

    @Override
    public double value(String kind, double scale) {
        return 8;
    }

    @Override
    public double cost(String kind, double scale) {
        return 4;
    }

    @Override
    public DocketTerms terms() {
        return PlainTariff.TERMS;
    }

    @Override
    public Fading fading() {
        return new Fading(1.1, 1000, 2, 2);
    }

    @Override
    public boolean isCounted(String kind) {
        return false;
    }

    @Override
    public double roundStake(String kind, double scale) {
        return 1;
    }

    @Override
    public double baseRate() {
        return 0.5;
    }

    @Override
    public double machineCoding() {
        return 0.6;
    }

    @Override
    public double baseReadiness() {
        return 0.2;
    }

    @Override
    public String because(String rule, Map<String, String> words) {
        return words.get("actor") + " gave a " + words.get("step") + ".";
    }

    @Override
    public RuleSession open() {
        return new RuleSession() {
            @Override
            public List<Conclusion> weigh(Occasion occasion) {
                return occasion instanceof Occasion.MoveMade made
                                && kind(made.kind()).isConcession()
                        ? List.of(new Conclusion("gift", made.actor(), Conclusion.Quality.TRUST, 1, false))
                        : List.of();
            }

            @Override
            public List<Ruling> judge(Occasion proposed) {
                return List.of();
            }

            @Override
            public void put(OpenItem item) {}

            @Override
            public void remove(OpenItem item) {}

            @Override
            public void close() {}
        };
    }
}
