package entente.exchange.events;

import entente.dialogue.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which kind of move a coded event is, as the rulebook's kinds say: the one that has the very code, or else the one that
 * stands for the longest beginning of it. A code is never taken for one that is only like it.
 */
final class EventCodes {

    private final Map<String, Kind> exact = new HashMap<>();
    private final Map<String, Kind> general = new HashMap<>();

    EventCodes(List<Kind> kinds) {
        for (Kind kind : kinds) {
            for (String code : kind.coded()) {
                if (code.endsWith(Kind.GENERAL)) {
                    general.put(code.substring(0, code.length() - Kind.GENERAL.length()), kind);
                } else {
                    exact.put(code, kind);
                }
            }
        }
    }

    /** @param exact whether the kind has the very code, not only a beginning of it */
    record FoundKind(Kind kind, boolean exact) {}

    /** Whether there is any code that these rules take to a kind. */
    boolean any() {
        return !exact.isEmpty() || !general.isEmpty();
    }

    /** @param code of CAMEO, or of PLOVER with its mode after a colon; one that neither has is no kind */
    Optional<FoundKind> kind(String code) {
        Kind same = exact.get(code);
        if (same != null) {
            return Optional.of(new FoundKind(same, true));
        }
        return beginning(code).map(kind -> new FoundKind(kind, false));
    }

    private Optional<Kind> beginning(String code) {
        if (Character.isLetter(code.charAt(0))) {
            return Optional.ofNullable(general.get(code.split(":", 2)[0].toUpperCase(Locale.ROOT)));
        }
        for (int digits = Cameo.name(code).isEmpty() ? 0 : code.length(); digits > 0; digits--) {
            Kind kind = general.get(code.substring(0, digits));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
