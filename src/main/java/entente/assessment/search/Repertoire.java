package entente.assessment.search;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of move that a search draws on. Words are left out: they settle little, and a promise is worth what is
 * delivered on it; so is what only machines code, since it does not say what to do.
 *
 * @param kinds in the order of the rulebook
 * @param repeated a side, and a kind that it has made more than once and may make again and again
 */
record Repertoire(List<Kind> kinds, Set<List<String>> repeated) {

    /** CAMEO 087: de-escalate military engagement. */
    private static final String DE_ESCALATE = "087";

    /** CAMEO 15, 18, 19, 20: military posture, assault, fight, mass violence; and 087 itself. */
    private static final List<String> ARMED = List.of("15", "18", "19", "20", DE_ESCALATE);

    /** So often one set repeats a move of such a kind. */
    static final int MOST_REPEATS = 3;

    /** What either side has done, was promised, or proposed; everything where that is nothing. */
    static Repertoire familiar(Dialogue dialogue, Rules rules) {
        return familiar(dialogue.moves(), dialogue.proposals(), rules);
    }

    static Repertoire familiar(List<Move> moves, List<Proposal> proposals, Rules rules) {
        Set<String> known = new HashSet<>();
        for (Move move : moves) {
            known.add(move.kind());
            if (move.promises() != null) {
                known.add(move.promises());
            }
        }
        proposals.stream()
                .flatMap(proposal -> Stream.concat(proposal.asks().stream(), proposal.offers().stream()))
                .map(Term::kind)
                .forEach(known::add);
        List<Kind> kinds =
                all(rules).stream().filter(kind -> known.contains(kind.code())).toList();
        boolean gives = kinds.stream().anyMatch(kind -> kind.mode() == Mode.DEED);
        return new Repertoire(gives ? kinds : all(rules), repeated(moves));
    }

    /** Every kind that may help; who has not fought has no fire to cease. */
    static Repertoire whole(Dialogue dialogue, Rules rules) {
        return whole(dialogue.moves(), rules);
    }

    static Repertoire whole(List<Move> moves, Rules rules) {
        boolean armed = moves.stream()
                .map(move -> rules.kind(move.kind()).cameo())
                .anyMatch(code -> ARMED.stream().anyMatch(code::startsWith));
        return new Repertoire(
                all(rules).stream()
                        .filter(kind -> armed || !kind.cameo().startsWith(DE_ESCALATE))
                        .toList(),
                repeated(moves));
    }

    /** Whatever may help and says what to do. */
    static List<Kind> all(Rules rules) {
        return rules.kinds().stream()
                .filter(kind -> kind.isCooperative() && kind.mode() != Mode.WORD && !kind.isUnspecific())
                .toList();
    }

    private static Set<List<String>> repeated(List<Move> moves) {
        Set<List<String>> once = new HashSet<>();
        Set<List<String>> repeated = new HashSet<>();
        for (Move move : moves) {
            List<String> made = List.of(move.actor(), move.kind());
            if (!once.add(made)) {
                repeated.add(made);
            }
        }
        return repeated;
    }

    /** How often a side may make a move of that kind in one set: nobody reopens an embassy twice. */
    int times(String side, String kind) {
        return repeated.contains(List.of(side, kind)) ? MOST_REPEATS : 1;
    }
}
