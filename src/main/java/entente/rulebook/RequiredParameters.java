package entente.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The parameters that every rulebook sets, because the arithmetic and the docket need them. */
public final class RequiredParameters {

    public static final String BASE_RATE = "base rate";
    public static final String PRIOR_WEIGHT = "prior weight";
    public static final String HALF_LIFE_DAYS = "half-life days";
    public static final String HALF_LIFE_EXCHANGES = "half-life exchanges";
    public static final String ANSWER_WINDOW = "answer window";
    public static final String BASE_READINESS = "base readiness";
    public static final String OVERTURNING = "overturning";
    public static final String CONTACT_SHARE = "contact share";
    public static final String WHOLE_DEED = "whole deed";
    public static final String REPEAT_SHARE = "repeat share";
    public static final String REPEAT_WINDOW = "repeat window";
    public static final String QUARREL_WINDOW = "quarrel window";
    public static final String UNDATED_PROMISE = "undated promise";
    static final String COMPLETION_WINDOW = "completion window";
    static final String SILENCE_WINDOW = "silence window";
    static final String SPELL_GAP = "spell gap";
    public static final String WORD_SHARE = "word share";
    public static final String EXTENT_MINIMAL = "extent minimal";
    public static final String EXTENT_PARTIAL = "extent partial";

    /** How sure a move is that a machine coded; rulebooks of before have it not. */
    static final String MACHINE_CODING = "machine coding";

    private RequiredParameters() {}

    /** The units they must have, by name. */
    public static Map<String, Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put(BASE_RATE, Unit.SHARE);
        units.put(PRIOR_WEIGHT, Unit.EVIDENCE);
        units.put(HALF_LIFE_DAYS, Unit.DAYS);
        units.put(HALF_LIFE_EXCHANGES, Unit.EXCHANGES);
        units.put(ANSWER_WINDOW, Unit.DAYS);
        units.put(COMPLETION_WINDOW, Unit.DAYS);
        units.put(SILENCE_WINDOW, Unit.DAYS);
        units.put(SPELL_GAP, Unit.DAYS);
        units.put(WORD_SHARE, Unit.SHARE);
        units.put(EXTENT_MINIMAL, Unit.SHARE);
        units.put(EXTENT_PARTIAL, Unit.SHARE);
        units.put(BASE_READINESS, Unit.SHARE);
        units.put(OVERTURNING, Unit.EXCHANGES);
        units.put(CONTACT_SHARE, Unit.SHARE);
        units.put(WHOLE_DEED, Unit.POINTS);
        units.put(REPEAT_SHARE, Unit.SHARE);
        units.put(REPEAT_WINDOW, Unit.DAYS);
        units.put(QUARREL_WINDOW, Unit.DAYS);
        units.put(UNDATED_PROMISE, Unit.DAYS);
        return units;
    }

    /** The unit that a parameter must have, where one is set; not all of these are required. */
    public static Map<String, Unit> fixedUnits() {
        Map<String, Unit> units = units();
        units.put(MACHINE_CODING, Unit.SHARE);
        return units;
    }

    /** Whether 0 would leave nothing to divide by. */
    public static boolean isAboveZero(String name) {
        return Set.of(
                        PRIOR_WEIGHT,
                        HALF_LIFE_DAYS,
                        HALF_LIFE_EXCHANGES,
                        ANSWER_WINDOW,
                        WHOLE_DEED,
                        REPEAT_SHARE,
                        REPEAT_WINDOW,
                        QUARREL_WINDOW)
                .contains(name);
    }
}
