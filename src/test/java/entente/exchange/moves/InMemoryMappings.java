package entente.exchange.moves;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for as long as a test runs. */
public final class InMemoryMappings implements SheetMappings {

    private final Map<String, SheetMapping> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<SheetMapping> of(String dialogue) {
        return Optional.ofNullable(kept.get(dialogue));
    }

    @Override
    public void keep(String dialogue, SheetMapping mapping) {
        kept.put(dialogue, mapping);
    }
}
