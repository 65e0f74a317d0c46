package entente.api.assess;

import entente.api.http.RefusedRequest;
import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.WhatIf;
import entente.assessment.search.Bounds;
import entente.assessment.search.SearchResult;
import entente.assessment.search.WhatItTakes;
import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.UtcClock;
import entente.exchange.wire.WhatIfRequest;
import entente.exchange.wire.WhatItTakesRequest;
import entente.job.Progress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses what a request brings, with the rules it names, on the day that is meant. */
@Component
public final class Scoring {

    /** How long a search goes on; nobody hears whether its client still waits. */
    static final Duration MOST = Duration.ofSeconds(30);

    private final RulesInForce rulesInForce;
    private final UtcClock clock;

    Scoring(RulesInForce rulesInForce, UtcClock clock) {
        this.rulesInForce = rulesInForce;
        this.clock = clock;
    }

    /** The rules of that version, or the published ones where none is named. */
    public Rules rules(@Nullable String version) {
        if (version == null) {
            return rulesInForce.published();
        }
        return rulesInForce
                .version(version)
                .orElseThrow(() -> RefusedRequest.unknownRulebook(
                        version,
                        rulesInForce.versions().stream().map(Edition::version).toList()));
    }

    /** The assessment of a case that was just read, on its own day; warnings of the reading come first. */
    Assessment assess(DialogueReader.ParsedDialogue reading, Rules rules) {
        Assessment made = assess(reading.dialogue(), rules, null);
        return made.warned(reading.warnings());
    }

    /** The assessment on {@code asOf}, else on the dialogue's own day, else today (UTC). */
    public Assessment assess(Dialogue dialogue, Rules rules, @Nullable LocalDate asOf) {
        return Assessor.assess(dialogue, rules, asOf == null ? dayOf(dialogue) : asOf);
    }

    /** @throws InvalidDialogue when the rules that are published do not know a kind; so nothing unscorable is recorded */
    public void checkKinds(Dialogue dialogue) {
        Assessor.checkKinds(dialogue, rules(null));
    }

    /** As {@link #checkKinds(Dialogue)}, by places in the move. */
    public void checkKinds(Move move) {
        List<Problem> unknown = Assessor.unknownKinds(move, rules(null));
        if (!unknown.isEmpty()) {
            throw new InvalidDialogue(unknown);
        }
    }

    /** What the hypothesis of a request would do; warnings of the reading come first. */
    WhatIf suppose(WhatIfRequest request) {
        Dialogue dialogue = request.dialogue();
        WhatIf made = WhatIf.of(dialogue, dayOf(dialogue), request.hypothesis(), rules(request.rulebook()));
        return made.warned(request.warnings());
    }

    /** What it would take, searched for from the dialogue's own day on, within bounds that fit its size. */
    SearchResult search(WhatItTakesRequest request) {
        Dialogue dialogue = request.dialogue();
        Rules rules = rules(request.rulebook());
        try {
            return WhatItTakes.to(
                    new WhatItTakes.Question(
                            request.aim(),
                            dialogue,
                            dayOf(dialogue),
                            request.horizon(),
                            rules,
                            request.assumed().of(dialogue, rules)),
                    Bounds.fitting(dialogue.moves().size()).finding(request.most()),
                    Progress.within(MOST));
        } catch (InvalidDialogue invalid) {
            throw request.placed(invalid);
        }
    }

    /** The dialogue's own day, else today (UTC). */
    public LocalDate dayOf(Dialogue dialogue) {
        return clock.dayOf(dialogue);
    }
}
