package entente.exchange.events;

import entente.dialogue.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which kind of move a coded event is, as the rulebook's kinds say: the kind of the very code, or else the one that
 * shares the most digits with it, its root (two digits) at least; of several, the one that the rulebook lists first. Of
 * PLOVER's codes, event and mode decide, or else the event.
 */
final class EventCodes {

    private static final int ROOT = 2;

    private final Map<String, Kind> byDigits = new HashMap<>();
    private final Map<String, Kind> byPlover = new HashMap<>();

    EventCodes(List<Kind> kinds) {
        for (Kind kind : kinds) {
            for (int digits = kind.cameo().length(); digits >= ROOT; digits--) {
                byDigits.putIfAbsent(kind.cameo().substring(0, digits), kind);
            }
            String plover = kind.plover().toUpperCase(Locale.ROOT);
            byPlover.putIfAbsent(plover, kind);
        }
        for (Kind kind : kinds) { // a kind of the very code goes before one that only shares digits with it
            byDigits.compute(
                    kind.cameo(),
                    (code, known) -> known != null && known.cameo().equals(code) ? known : kind);
            byPlover.putIfAbsent(event(kind.plover().toUpperCase(Locale.ROOT)), kind);
        }
    }

    Optional<Kind> kind(String code) {
        if (!Character.isDigit(code.charAt(0))) {
            String plover = code.toUpperCase(Locale.ROOT);
            return Optional.ofNullable(byPlover.getOrDefault(plover, byPlover.get(event(plover))));
        }
        for (int digits = code.length(); digits >= ROOT; digits--) {
            Kind kind = byDigits.get(code.substring(0, digits));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String event(String plover) {
        int colon = plover.indexOf(':');
        return colon < 0 ? plover : plover.substring(0, colon);
    }
}
