package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules that conclude nothing, except from a step left unfinished that was paid for. It records what lies open for them, and
 * what lay open at each occasion.
 */
final class Recorder implements RuleSession {

    final List<OpenItem> open = new ArrayList<>();
    final List<List<OpenItem>> openAt = new ArrayList<>();

    @Override
    public List<Conclusion> weigh(Occasion occasion) {
        openAt.add(List.copyOf(open));
        return occasion instanceof Occasion.Unfinished left && left.paid()
                ? List.of(new Conclusion("left", left.giver(), Conclusion.Quality.TRUST, -0.1, false))
                : List.of();
    }

    @Override
    public List<Ruling> judge(Occasion proposed) {
        return List.of();
    }

    @Override
    public void put(OpenItem item) {
        open.add(item);
    }

    @Override
    public void remove(OpenItem item) {
        assertThat(open.remove(item)).isTrue();
    }

    @Override
    public void close() {}
}
