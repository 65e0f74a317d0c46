package entente.drools;

import entente.docket.Conclusion;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import entente.job.CurrentWork;
import entente.rulebook.Numbers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One dialogue's rules at work. An occasion is a fact only while it is weighed; what is open stays until removed. */
final class DroolsSession implements RuleSession {

    private final KieSession session;
    private final Map<String, String> idByName;
    private final Findings findings = new Findings();
    private final Map<OpenItem, FactHandle> handles = new HashMap<>();

    DroolsSession(KieSession session, Numbers numbers, Map<String, String> idByName) {
        this.session = session;
        this.idByName = idByName;
        session.setGlobal("numbers", numbers);
        session.setGlobal("findings", findings);
    }

    @Override
    public List<Conclusion> weigh(Occasion occasion) {
        fire(occasion);
        return findings.take().stream()
                .map(found ->
                        new Conclusion(id(found.rule()), found.subject(), found.about(), found.amount(), found.mends()))
                .toList();
    }

    @Override
    public List<Ruling> judge(Occasion proposed) {
        fire(proposed);
        return findings.takeSaid().stream()
                .map(said -> new Ruling(id(said.rule()), said.says()))
                .sorted(Comparator.comparing(Ruling::rule).thenComparing(Ruling::says))
                .toList();
    }

    private String id(String name) {
        return Objects.requireNonNull(idByName.get(name));
    }

    /** All that weighs long comes by here, and ends here once nobody waits for it. */
    private void fire(Occasion occasion) {
        CurrentWork.goOn();
        FactHandle handle = session.insert(occasion);
        // each rule fires at most once on an occasion; one more would be a loop
        int fired = session.fireAllRules(idByName.size() + 1);
        session.delete(handle);
        if (fired > idByName.size()) {
            throw new IllegalStateException("Rules fire in a circle on " + occasion);
        }
    }

    @Override
    public void put(OpenItem item) {
        handles.computeIfAbsent(item, session::insert);
    }

    @Override
    public void remove(OpenItem item) {
        FactHandle handle = handles.remove(item);
        if (handle != null) {
            session.delete(handle);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
