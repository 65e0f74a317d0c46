package entente.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where moves and days of a dialogue are explained.
 *
 * @param dialogue the dialogue whose page it is; null where moves are on the page at hand
 * @param asOf the day that the reader asked for; null for the one it opens on
 * @param rulebook the version of the rules that the reader asked for; null for the one in force
 * @param revision the change at which the record is looked at, and {@code recorded} the day; null for the one that stands
 */
public record Address(
        @Nullable String dialogue,
        @Nullable LocalDate asOf,
        @Nullable String rulebook,
        @Nullable Integer revision,
        @Nullable LocalDate recorded) {

    /** On the page at hand. */
    public static final Address HERE = new Address(null, null);

    /** Of the dialogue as it stands. */
    public Address(@Nullable String dialogue, @Nullable LocalDate asOf, @Nullable String rulebook) {
        this(dialogue, asOf, rulebook, null, null);
    }

    /** Under the rules in force. */
    public Address(@Nullable String dialogue, @Nullable LocalDate asOf) {
        this(dialogue, asOf, null);
    }

    /** The same, read from the record as it stood at a change or on a day. */
    public Address onRecord(@Nullable Integer atRevision, @Nullable LocalDate onDay) {
        return new Address(dialogue, asOf, rulebook, atRevision, onDay);
    }

    public String page() {
        return with(null, null).build().encode().toUriString();
    }

    /** The page on the day it opens on, under the rules in force. */
    public String plain() {
        return new Address(dialogue, null).page();
    }

    /** The page on the day it opens on. */
    String opening() {
        return on(null).page();
    }

    /** The page under the rules in force. */
    public String inForce() {
        return new Address(dialogue, asOf, null, revision, recorded).page();
    }

    /** The page of the record that stands. */
    public String standing() {
        return new Address(dialogue, asOf, rulebook).page();
    }

    public String asOf(LocalDate day) {
        return on(day).page();
    }

    /** The same as of a day; on the one that it opens on for null. */
    public Address on(@Nullable LocalDate day) {
        return new Address(dialogue, day, rulebook, revision, recorded);
    }

    /** Another page of the dialogue, or a file, as this address asks for it: {@code report}. */
    public String leaf(String name) {
        String page = page();
        int query = page.indexOf('?');
        return query < 0 ? page + "/" + name : page.substring(0, query) + "/" + name + page.substring(query);
    }

    /** The page of an agreement; null where no dialogue on record is told of. */
    public @Nullable String agreement(String move) {
        return dialogue == null ? null : leaf("agreements/" + move);
    }

    /** The page with a move explained. */
    public String move(String id) {
        return dialogue == null
                ? "#move-" + id
                : with("move", id).fragment("why").build().encode().toUriString();
    }

    /**
     * Where what happened to trust on a day is kept as an example; null where no dialogue on record is told of.
     *
     * @param of whose trust it is
     * @param rule the rule that found it; null for the change as a whole
     */
    public @Nullable String keep(LocalDate day, String of, @Nullable String rule) {
        if (dialogue == null) {
            return null;
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/dialogues/")
                .pathSegment(dialogue, "keep")
                .queryParam("on", day)
                .queryParam("of", of);
        return (rule == null ? uri : uri.queryParam("rule", rule))
                .build()
                .encode()
                .toUriString();
    }

    /** The page with a day explained. */
    public String day(LocalDate day) {
        return dialogue == null
                ? "#curves"
                : with("date", day.toString()).fragment("why").build().encode().toUriString();
    }

    /** The page as of a day, with that day explained. */
    public String asOfAndWhy(LocalDate day) {
        return on(day).day(day);
    }

    private UriComponentsBuilder with(@Nullable String name, @Nullable String value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/");
        if (dialogue != null) {
            uri.path("dialogues/").pathSegment(dialogue);
        }
        if (asOf != null) {
            uri.queryParam("asOf", asOf);
        }
        if (rulebook != null) {
            uri.queryParam("rulebook", rulebook);
        }
        if (revision != null) {
            uri.queryParam("revision", revision);
        }
        if (recorded != null) {
            uri.queryParam("recorded", recorded);
        }
        if (name != null) {
            uri.queryParam(name, value);
        }
        return uri;
    }
}
