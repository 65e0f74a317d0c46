package entente.note;

import java.time.Instant;

/** Who did something, and when. */
public record Signed(String by, Instant at) {}
