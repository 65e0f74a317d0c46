package entente.assessment;

/**
 * A version of the rules by name.
 *
 * @param checksum {@code sha256:…} over the rulebook's files
 */
public record Edition(String version, String checksum) {}
