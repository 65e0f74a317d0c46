package entente.assessment;

import entente.dialogue.Kind;
import entente.docket.DocketTerms;
import entente.docket.RuleSession;
import entente.docket.Tariff;
import entente.trust.Fading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of the rules, ready to weigh. Safe for use by many threads; each session by one. */
public interface Rules extends Tariff {

    String version();

    /** {@code sha256:…} over the rulebook's files. */
    String checksum();

    Optional<Kind> findKind(String code);

    /** All kinds, in the rulebook's order. */
    List<Kind> kinds();

    DocketTerms terms();

    Fading fading();

    /** The trust before any evidence, 0 … 1, where the dialogue names none. */
    double baseRate();

    /** The readiness to begin before any evidence, 0 … 1. */
    double baseReadiness();

    /** How sure a move is that a machine read in the news, 0 … 1. */
    double machineCoding();

    /** The reason of a rule in words, its blanks filled from {@code words}. */
    String because(String rule, Map<String, String> words);

    RuleSession open();
}
