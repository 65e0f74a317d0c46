package entente.api;

import entente.assessment.Rules;

/**
 * A version of the rulebook in a list.
 *
 * @param published whether it weighs where no version is named
 */
record RulebookSummary(String version, String checksum, boolean published) {

    static RulebookSummary of(Rules rules, String published) {
        return new RulebookSummary(
                rules.version(), rules.checksum(), rules.version().equals(published));
    }
}
