package entente.rulebook;

import entente.dialogue.Dialogue;
import java.time.LocalDate;

/**
 * A small case that shows when a rule fires or does not.
 *
 * @param name a sentence that an expert would say
 * @param rule the id of the rule it is about
 */
public record Example(
        String name, String rule, boolean fires, Dialogue dialogue, LocalDate asOf, String file, int line) {}
