package entente.web;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Revision;
import entente.rulebook.InvalidRulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as an address asks for it: one change of its record, read on a day under some rules.
 *
 * @param address the same again
 */
record Reading(Revision revision, AsOf asOf, Rules rules, Address address) {

    /**
     * @param asOf null for the day it opens on
     * @param rulebook the version of the rules; null for the one in force
     * @param revision the change; null for the last
     */
    static Reading of(
            String id,
            @Nullable String asOf,
            @Nullable String rulebook,
            @Nullable Integer revision,
            Archive archive,
            RulesInForce rulesInForce,
            LocalDate today) {
        Revision read = revision(id, revision, archive);
        AsOf day = AsOf.of(read.kept(), asOf, new Address(id, null, rulebook, revision), today);
        return new Reading(
                read,
                day,
                rulebook == null ? rulesInForce.published() : version(rulebook, rulesInForce),
                new Address(id, day.kept(), rulebook, revision));
    }

    /** @param links where its moves and days are explained */
    Dossier dossier(Address links) {
        return Dossier.read(revision.kept(), rules, asOf.day(), links);
    }

    private static Revision revision(String id, @Nullable Integer revision, Archive archive) {
        if (revision == null) {
            return archive.last(id).orElseThrow(() -> new UnknownDialogue(id));
        }
        return archive.at(id, revision)
                .orElseThrow(
                        () -> new UnknownDraft("There is no change " + revision + " of this dialogue to look at."));
    }

    private static Rules version(String rulebook, RulesInForce rulesInForce) {
        try {
            return rulesInForce
                    .version(rulebook)
                    .orElseThrow(() -> new UnknownDraft("There is no version “" + rulebook + "” of the rules."));
        } catch (InvalidRulebook tooOld) {
            throw new UnknownDraft("Version " + rulebook + " of the rules is so old that it cannot be read any more.");
        }
    }
}
