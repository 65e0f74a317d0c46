package entente.dialogue;

import java.time.OffsetDateTime;

/**
 * A change of a dialogue on record.
 *
 * @param revision counts the changes of the dialogue, from 1
 * @param reason why; empty where nobody said
 * @param removes it took the dialogue off the record
 */
public record Change(int revision, String author, String reason, OffsetDateTime recordedAt, boolean removes) {}
