package entente.exchange.clauses;

import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.dialogue.WrittenDate;
import entente.exchange.moves.KindNames;
import entente.exchange.moves.SideNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words of a clause stand for in one dialogue, under one rulebook: its sides, and kinds of move that help the
 * other side.
 */
public final class ClauseTerms {

    private static final Pattern PERCENT =
            Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,10})?)\\s*(?:%|per\\s*cent|percent)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]{1,9}(?:\\.[0-9]{1,6})?");
    private static final Map<String, String> WORDS = Map.of(
            "in full",
            "full",
            "all",
            "full",
            "whole",
            "full",
            "in part",
            "partial",
            "partly",
            "partial",
            "to a small extent",
            "minimal");
    private static final int HUNDRED = 100;
    private static final int SHOWN = 60;

    private final SideNames sideNames;
    private final KindNames kindNames;
    private final KindWords kindWords;
    private final Predicate<Kind> counted;

    /** @param counted whether a kind is worth more where more of it is given */
    public ClauseTerms(List<Side> sides, Collection<Kind> kinds, Predicate<Kind> counted) {
        this.sideNames = new SideNames(sides);
        List<Kind> helping = kinds.stream().filter(Kind::isCooperative).toList();
        this.kindNames = new KindNames(helping);
        this.kindWords = new KindWords(helping);
        this.counted = counted;
    }

    SideNames sides() {
        return sideNames;
    }

    KindWords kindWords() {
        return kindWords;
    }

    boolean isCounted(Kind kind) {
        return counted.test(kind);
    }

    Optional<Kind> kind(String written) {
        return kindNames.find(written);
    }

    // ---------------------------------------------------------------- one field, or what is wrong with it

    /** A value, or a message that says what was expected. */
    record Told<T>(Optional<T> value, String message) {

        static <T> Told<T> of(T value) {
            return new Told<>(Optional.of(value), "");
        }

        static <T> Told<T> wrong(String message) {
            return new Told<>(Optional.empty(), message);
        }
    }

    Told<String> by(String written) {
        if (written.isEmpty()) {
            return Told.wrong("Nobody is named. Expected " + sideNames.expected() + ".");
        }
        return sideNames
                .called(written)
                .map(Told::of)
                .orElseGet(() -> Told.wrong("Expected " + sideNames.expected() + ". Got " + told(written) + "."));
    }

    Told<Kind> promised(String written) {
        if (written.isEmpty()) {
            return Told.wrong("It does not say what is owed. Expected a kind of step that helps the other side.");
        }
        return kind(written)
                .map(Told::of)
                .orElseGet(() -> Told.wrong("There is no kind of step " + told(written) + " that helps the other side."
                        + " The nearest: "
                        + kindNames.nearest(written, 3).stream()
                                .map(kind -> kind.code() + " (" + kind.label() + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** Nothing stands for all of it; numbers are per cent. */
    Told<Extent> extent(String written) {
        if (written.isEmpty()) {
            return Told.of(Extent.FULL);
        }
        String word = written.toLowerCase(Locale.ROOT);
        Optional<Extent> level = Extent.level(WORDS.getOrDefault(word, word)).filter(each -> !each.equals(Extent.NONE));
        Matcher percent = PERCENT.matcher(written);
        Optional<Extent> share = percent.matches()
                ? Optional.of(new BigDecimal(percent.group(1).replace(',', '.'))
                                .movePointLeft(2)
                                .doubleValue())
                        .filter(each -> each > 0)
                        .flatMap(Extent::of)
                : Optional.empty();
        return level.or(() -> share)
                .map(Told::of)
                .orElseGet(() -> Told.wrong("Expected a share above 0 and up to 100, such as 30 %; partial or minimal;"
                        + " or nothing for all of it. Got " + told(written) + "."));
    }

    Told<Double> count(String written) {
        if (written.isEmpty()) {
            return Told.of(1.0);
        }
        if (COUNT.matcher(written).matches()) {
            double count = Double.parseDouble(written.replaceAll("[, ]", ""));
            if (count > 0) {
                return Told.of(count);
            }
        }
        return Told.wrong("Expected a count above 0, such as 52. Got " + told(written) + ".");
    }

    Told<LocalDate> due(String written) {
        WrittenDate read = WrittenDate.read(written);
        if (read instanceof WrittenDate.UnreadableDate unreadable) {
            return Told.wrong(unreadable.message());
        }
        return Told.of(((WrittenDate.ReadableDate) read).date().last());
    }

    // ---------------------------------------------------------------- as choices and blanks hold it

    /** An extent as a blank holds it: {@code 30 %}, {@code partial}; empty for all. */
    public static String words(Extent extent) {
        if (extent.share() != null) {
            return BigDecimal.valueOf(extent.share())
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString() + " %";
        }
        return extent.equals(Extent.FULL) ? "" : extent.word();
    }

    /** A share from 0 to 1 as a sheet has it, in per cent; anything else as it stands. */
    static String percent(String cell) {
        if (cell.matches("[01]|0?[.,][0-9]{1,10}|1[.,]0{1,10}")) {
            return new BigDecimal(cell.replace(',', '.'))
                            .multiply(BigDecimal.valueOf(HUNDRED))
                            .stripTrailingZeros()
                            .toPlainString()
                    + " %";
        }
        return cell;
    }

    private static String told(String written) {
        return "\"" + (written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written) + "\"";
    }
}
