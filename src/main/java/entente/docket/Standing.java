package entente.docket;

import java.util.List;

/** What the docket holds once all moves are in: every occasion, and where everything stands. */
public record Standing(
        List<Entry> entries,
        List<Concession> concessions,
        List<Commitment> commitments,
        List<Balance> balance,
        List<RedLineTouched> redLines,
        List<MoveWarning> warnings) {

    public Standing {
        entries = List.copyOf(entries);
        concessions = List.copyOf(concessions);
        commitments = List.copyOf(commitments);
        balance = List.copyOf(balance);
        redLines = List.copyOf(redLines);
        warnings = List.copyOf(warnings);
    }
}
