package entente.web.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What-ifs side by side.
 *
 * @param at which of them is worked on
 */
record Suppositions(List<Supposition> all, int at) {

    /** Each costs three assessments and a row of the page. */
    static final int MOST = 5;

    Suppositions {
        all = List.copyOf(all);
        if (all.isEmpty() || at < 0 || at >= all.size()) {
            throw new IllegalArgumentException("There is no what-if number " + (at + 1) + " in this address.");
        }
    }

    /** @throws IllegalArgumentException when the fields hold no such thing */
    static Suppositions read(MultiValueMap<String, String> fields) {
        List<String> documents = fields.getOrDefault("what", List.of());
        if (documents.size() > MOST) {
            throw new IllegalArgumentException(
                    "At most " + MOST + " what-ifs stand side by side; this address has " + documents.size() + ".");
        }
        List<Supposition> all = new ArrayList<>();
        documents.forEach(document -> all.add(Supposition.read(document)));
        if (all.isEmpty()) {
            all.add(Supposition.named("What if A"));
        }
        return new Suppositions(all, at(fields.getFirst("at")));
    }

    private static int at(@Nullable String number) {
        if (number == null || number.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(number) - 1;
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("“" + number + "” is no number of a what-if.");
        }
    }

    Supposition current() {
        return all.get(at);
    }

    Suppositions with(Supposition changed) {
        List<Supposition> others = new ArrayList<>(all);
        others.set(at, changed);
        return new Suppositions(others, at);
    }

    Suppositions at(int other) {
        return new Suppositions(all, other);
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    /** One more, which starts as {@code start}; it is the one worked on. */
    Suppositions more(Supposition start) {
        List<Supposition> others = new ArrayList<>(all);
        others.add(start.renamed("What if " + (char) ('A' + all.size())));
        return new Suppositions(others, others.size() - 1);
    }

    Suppositions withoutCurrent() {
        List<Supposition> others = new ArrayList<>(all);
        others.remove(at);
        if (others.isEmpty()) {
            others.add(Supposition.named("What if A"));
        }
        return new Suppositions(others, Math.min(at, others.size() - 1));
    }

    /** The address that shows them. */
    String address(String page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(page);
        List<Object> values = new ArrayList<>();
        for (Supposition supposition : all) {
            uri.queryParam("what", "{what}");
            values.add(supposition.json());
        }
        if (at > 0) {
            uri.queryParam("at", at + 1);
        }
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
