package entente.web.history;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Revision;
import entente.rulebook.InvalidRulebook;
import entente.web.view.Address;
import entente.web.view.AsOf;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import entente.web.view.Readings;
import entente.web.view.UnreadableAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as an address asks for it: from one record, on a day, under some rules.
 *
 * @param address the same again
 */
public record ReadingContext(RecordAsOf record, AsOf asOf, Rules rules, Address address, Readings readings) {

    /** What an address may ask for; null for what it does not say. */
    public record ReadingQuery(
            @Nullable String asOf,
            @Nullable String rulebook,
            @Nullable Integer revision,
            @Nullable String recorded) {}

    static ReadingContext of(
            String id,
            ReadingQuery asked,
            Archive archive,
            RulesInForce rulesInForce,
            Readings readings,
            LocalDate today) {
        RecordAsOf record = RecordAsOf.of(id, asked.revision(), asked.recorded(), archive);
        Address opening = record.on(new Address(id, null, asked.rulebook()));
        AsOf day = AsOf.of(record.kept(), asked.asOf(), opening, today);
        return new ReadingContext(
                record,
                day,
                asked.rulebook() == null ? rulesInForce.published() : version(asked.rulebook(), rulesInForce),
                record.on(new Address(id, day.kept(), asked.rulebook())),
                readings);
    }

    public Revision revision() {
        return record.read();
    }

    /**
     * The same, for what has no blank to say beside what is wrong.
     *
     * @throws UnreadableAddress when the address asks for a day that is none
     */
    public ReadingContext checked() {
        if (asOf.isBad()) {
            throw new UnreadableAddress("“" + asOf.typed() + "” is not a date. " + Days.EXPECTED);
        }
        if (record.message() != null) {
            throw new UnreadableAddress(record.message());
        }
        return this;
    }

    /** @param links where its moves and days are explained */
    public AssessedDialogue assessed(Address links) {
        return readings.of(record.kept(), rules, asOf.day(), links);
    }

    private static Rules version(String rulebook, RulesInForce rulesInForce) {
        try {
            return rulesInForce
                    .version(rulebook)
                    .orElseThrow(() -> new NotFoundOnPage("There is no version “" + rulebook + "” of the rules."));
        } catch (InvalidRulebook tooOld) {
            throw new NotFoundOnPage(
                    "Version " + rulebook + " of the rules is so old that it cannot be read any more.");
        }
    }
}
