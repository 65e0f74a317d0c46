package entente.rulebook.nearmiss;

import entente.docket.Conclusion;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Rules at work, and what lay open when each occasion came. It writes down changes alone, so that it costs little. */
public final class RecordingRules implements RuleSession {

    private final RuleSession rules;
    private final List<Consumer<Set<OpenItem>>> changes = new ArrayList<>();
    private final List<Integer> changesBefore = new ArrayList<>();

    public RecordingRules(RuleSession rules) {
        this.rules = rules;
    }

    /** What lay open when the occasion of that number came, from 0. */
    public Set<OpenItem> openAt(int occasion) {
        Set<OpenItem> open = new LinkedHashSet<>();
        changes.subList(0, changesBefore.get(occasion)).forEach(change -> change.accept(open));
        return open;
    }

    @Override
    public List<Conclusion> weigh(Occasion occasion) {
        changesBefore.add(changes.size());
        return rules.weigh(occasion);
    }

    @Override
    public List<Ruling> judge(Occasion proposed) {
        return rules.judge(proposed);
    }

    @Override
    public void put(OpenItem item) {
        changes.add(open -> open.add(item));
        rules.put(item);
    }

    @Override
    public void remove(OpenItem item) {
        changes.add(open -> open.remove(item));
        rules.remove(item);
    }

    @Override
    public void close() {
        rules.close();
    }
}
