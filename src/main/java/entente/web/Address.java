package entente.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a dialogue's page is.
 *
 * @param asOf the day that the reader asked for; null for the one it opens on
 */
record Address(String dialogue, @Nullable LocalDate asOf) {

    String page() {
        return with(null, null).build().encode().toUriString();
    }

    /** The page on the day it opens on. */
    String plain() {
        return new Address(dialogue, null).page();
    }

    String asOf(LocalDate day) {
        return new Address(dialogue, day).page();
    }

    /** The page with a move explained. */
    String move(String id) {
        return with("move", id).fragment("why").build().encode().toUriString();
    }

    /** The page with a day explained. */
    String day(LocalDate day) {
        return with("date", day.toString()).fragment("why").build().encode().toUriString();
    }

    private UriComponentsBuilder with(@Nullable String name, @Nullable String value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/dialogues/").pathSegment(dialogue);
        if (asOf != null) {
            uri.queryParam("asOf", asOf);
        }
        if (name != null) {
            uri.queryParam(name, value);
        }
        return uri;
    }
}
