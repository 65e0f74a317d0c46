package entente.web.overview;

import entente.dialogue.Archive;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.summary.Summaries;
import entente.summary.Summaries.Filter;
import entente.summary.Summaries.Order;
import entente.summary.Summaries.SummaryQuery;
import entente.web.card.Headline;
import entente.web.chart.SideBySide;
import entente.web.history.ReadingContexts;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Several dialogues on one axis. */
@Controller
final class ComparePages {

    private static final int MOST = 6;
    private static final int MOST_FOUND = 8;

    private final Archive archive;
    private final ReadingContexts reader;
    private final Summaries summaries;
    private final SummaryKeeper keeper;

    ComparePages(Archive archive, ReadingContexts reader, Summaries summaries, SummaryKeeper keeper) {
        this.archive = archive;
        this.reader = reader;
        this.summaries = summaries;
        this.keeper = keeper;
    }

    /** Which dialogues, and from where their time is told. */
    private record CompareQuery(Set<String> ids, boolean fromTheStart) {

        String with(String id) {
            Set<String> more = new LinkedHashSet<>(ids);
            more.add(id);
            return new CompareQuery(more, fromTheStart).address();
        }

        String without(String id) {
            Set<String> fewer = new LinkedHashSet<>(ids);
            fewer.remove(id);
            return new CompareQuery(fewer, fromTheStart).address();
        }

        String aligned(boolean atTheStart) {
            return new CompareQuery(ids, atTheStart).address();
        }

        private String address() {
            UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/compare");
            ids.forEach(id -> uri.queryParam("with", id));
            if (fromTheStart) {
                uri.queryParam("align", "start");
            }
            return uri.build().encode().toUriString();
        }
    }

    /** A dialogue beside the others. */
    record ComparedRow(String look, String title, String href, String asOf, List<Headline> headlines, String away) {}

    /** A dialogue that can be laid beside the others. */
    record AddChoice(String title, String href) {}

    @GetMapping("/compare")
    String compare(
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(defaultValue = "date") String align,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        List<String> wrong = new ArrayList<>();
        List<AssessedDialogue> dialogues = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (String id : new LinkedHashSet<>(with == null ? List.of() : with)) {
            read(id, wrong).filter(found -> hasRoom(ids, wrong)).ifPresent(found -> {
                ids.add(id);
                dialogues.add(found);
            });
        }
        CompareQuery query = new CompareQuery(ids, align.equals("start"));
        if (!dialogues.isEmpty()) {
            SideBySide chart = query.fromTheStart() ? SideBySide.fromTheStart(dialogues) : SideBySide.byDate(dialogues);
            model.addAttribute("chart", chart);
            model.addAttribute(
                    "rows",
                    chart.dialogues().stream().map(each -> row(each, query)).toList());
        }
        String words = SearchWords.of(q);
        model.addAttribute("wrong", wrong);
        model.addAttribute("ids", ids);
        model.addAttribute("fromTheStart", query.fromTheStart());
        model.addAttribute("byDate", query.aligned(false));
        model.addAttribute("byStart", query.aligned(true));
        model.addAttribute("q", words);
        model.addAttribute("full", ids.size() >= MOST);
        model.addAttribute("found", found(words, query));
        model.addAttribute("histories", histories(words, query));
        return "overview/compare";
    }

    private Optional<AssessedDialogue> read(String id, List<String> wrong) {
        Optional<StoredDialogue> found = archive.find(id);
        if (found.isEmpty()) {
            wrong.add("There is no dialogue “" + id + "”.");
        }
        try {
            return found.map(reader::opening);
        } catch (InvalidDialogue unweighable) {
            wrong.add("The rules in force cannot weigh “" + id + "”: "
                    + unweighable.problems().get(0).message());
            return Optional.empty();
        }
    }

    private static boolean hasRoom(Set<String> ids, List<String> wrong) {
        if (ids.size() < MOST) {
            return true;
        }
        String tooMany = "At most " + MOST + " dialogues can be laid side by side; the others are left out.";
        if (!wrong.contains(tooMany)) {
            wrong.add(tooMany);
        }
        return false;
    }

    private static ComparedRow row(SideBySide.ComparedDialogue compared, CompareQuery query) {
        AssessedDialogue assessed = compared.assessed();
        String id = assessed.address().dialogue();
        return new ComparedRow(
                compared.look(),
                assessed.dialogue().title(),
                assessed.address().page(),
                Days.full(assessed.asOf()),
                Headline.of(assessed),
                query.without(id == null ? "" : id));
    }

    private List<AddChoice> found(String words, CompareQuery query) {
        return summaries
                .page(new SummaryQuery(words, Filter.ALL, Order.MOVED, 0, MOST_FOUND + MOST), keeper.standing())
                .rows()
                .stream()
                .filter(row -> !query.ids().contains(row.id()))
                .limit(MOST_FOUND)
                .map(row -> new AddChoice(row.title(), query.with(row.id())))
                .toList();
    }

    private List<AddChoice> histories(String words, CompareQuery query) {
        return archive.readOnly().stream()
                .filter(history -> !query.ids().contains(history.id()))
                .filter(history ->
                        history.dialogue().title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .map(history -> new AddChoice(history.dialogue().title(), query.with(history.id())))
                .toList();
    }
}
