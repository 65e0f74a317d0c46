package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Side;
import entente.docket.Commitment;
import entente.docket.Concession;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the sides might do next: finish what they began, keep what they promised, answer what they were given, and
 * whatever else is in the repertoire, each alone or in exchange for something.
 */
final class MoveOptions {

    /** Of what has long been open, the latest is what still matters. */
    private static final int LATEST = 5;

    private static final double ALL_BUT_ROUNDING = 1 - 1e-9;

    private final Dialogue dialogue;
    private final Assessment standing;
    private final Repertoire repertoire;
    private final Rules rules;
    private final World world;

    private MoveOptions(Dialogue dialogue, Repertoire repertoire, Rules rules, World world) {
        this.dialogue = dialogue;
        this.standing = world.standing();
        this.repertoire = repertoire;
        this.rules = rules;
        this.world = world;
    }

    /** What can be done in that world. What is tied to something open comes first, then what is cheap. */
    static List<MoveOption> of(Dialogue dialogue, Repertoire repertoire, Rules rules, World world) {
        return new MoveOptions(dialogue, repertoire, rules, world).options();
    }

    private List<MoveOption> options() {
        List<UndatedMove> leads = new ArrayList<>();
        List<UndatedMove> plain = new ArrayList<>();
        for (Side side : dialogue.sides()) {
            leads.addAll(feasible(side, completions(side.id())));
            leads.addAll(feasible(side, deliveries(side.id())));
            leads.addAll(feasible(side, answers(side.id())));
            plain.addAll(feasible(side, plain(side.id())));
        }
        plain.sort(Comparator.comparingDouble(UndatedMove::cost));
        leads.addAll(plain);
        List<MoveOption> moveOptions = new ArrayList<>();
        leads.forEach(lead -> moveOptions.add(MoveOption.alone(lead)));
        for (UndatedMove lead : leads) {
            if (lead.links().answers() == null && !lead.completes()) {
                moveOptions.add(new MoveOption(lead, Mode.DEED));
                moveOptions.add(new MoveOption(lead, Mode.CONTACT));
            }
        }
        return moveOptions.stream()
                .sorted(Comparator.comparing(
                        (MoveOption moveOption) -> !moveOption.lead().isLinked()))
                .toList();
    }

    private List<UndatedMove> feasible(Side side, List<UndatedMove> undatedMoves) {
        return world.feasible(side.id(), undatedMoves);
    }

    private List<UndatedMove> completions(String side) {
        List<UndatedMove> undatedMoves = new ArrayList<>();
        for (Concession concession : standing.concessions()) {
            Move begun = move(concession.move());
            double full = rules.value(begun.kind(), begun.scale());
            double share = full == 0 ? 1 : concession.value() / full;
            if (concession.giver().equals(side) && share > 0 && share < ALL_BUT_ROUNDING) {
                double missing = world.cost(side, begun.kind(), begun.scale()) * (1 - share);
                undatedMoves.add(new UndatedMove(
                        side,
                        begun.kind(),
                        begun.scale(),
                        Extent.FULL,
                        begun.subject(),
                        Links.completing(begun.id()),
                        missing,
                        0));
            }
        }
        return latest(undatedMoves);
    }

    /** What is still missing of what is owed and can be done now: of much, what is due nearest to now. */
    private List<UndatedMove> deliveries(String side) {
        List<Commitment> open = standing.commitments().stream()
                .filter(commitment ->
                        commitment.by().equals(side) && commitment.status().isOpen())
                .toList();
        Set<Commitment> nearest = open.stream()
                .sorted(Comparator.comparingLong(this::daysFromNow))
                .limit(LATEST)
                .collect(Collectors.toSet());
        return open.stream()
                .filter(nearest::contains)
                .map(commitment -> delivery(side, commitment))
                .toList();
    }

    private long daysFromNow(Commitment commitment) {
        return Math.abs(ChronoUnit.DAYS.between(standing.asOf(), commitment.due()));
    }

    private UndatedMove delivery(String side, Commitment commitment) {
        double missing = 1 - commitment.delivered();
        boolean counted = rules.isCounted(commitment.promises());
        double scale = counted ? commitment.scale() * missing : commitment.scale();
        double whole = rules.value(commitment.promises(), commitment.scale());
        double share = counted || whole == 0 ? 1 : commitment.worth() * missing / whole;
        Extent extent = share < ALL_BUT_ROUNDING ? Extent.of(share).orElse(Extent.FULL) : Extent.FULL;
        return new UndatedMove(
                side,
                commitment.promises(),
                scale,
                extent,
                commitment.subject(),
                Links.fulfilling(commitment.move()),
                world.cost(side, commitment.promises(), scale) * share,
                0);
    }

    private List<UndatedMove> answers(String side) {
        List<Concession> open = latest(standing.concessions().stream()
                .filter(concession -> !concession.giver().equals(side)
                        && concession.value() > 0
                        && concession.status() != Concession.ConcessionStatus.ANSWERED)
                .toList());
        List<UndatedMove> undatedMoves = new ArrayList<>();
        for (Concession concession : open) {
            Links answer = Links.answering(concession.move());
            plain(side).forEach(undatedMove -> undatedMoves.add(undatedMove.linked(answer)));
        }
        return undatedMoves;
    }

    private List<UndatedMove> plain(String side) {
        return repertoire.kinds().stream()
                .filter(kind -> !isPromised(side, kind))
                .map(kind -> world.plain(side, kind))
                .sorted(Comparator.comparingDouble(UndatedMove::cost))
                .toList();
    }

    /** Then the move is made to keep the promise. */
    private boolean isPromised(String side, Kind kind) {
        return standing.commitments().stream()
                .anyMatch(commitment -> commitment.by().equals(side)
                        && commitment.promises().equals(kind.code())
                        && commitment.status().isOpen());
    }

    private Move move(String id) {
        return dialogue.move(id).orElseThrow();
    }

    private static <T> List<T> latest(List<T> items) {
        return items.subList(Math.max(0, items.size() - LATEST), items.size());
    }
}
