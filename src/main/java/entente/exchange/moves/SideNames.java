package entente.exchange.moves;

import entente.dialogue.Clause;
import entente.dialogue.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a text who is obliged: a side by any of its names, or both. */
public final class SideNames {

    /** A name as short as this may be a word of the language: it counts in capitals, or before a colon. */
    private static final int SHORT = 3;

    /** A name is told in another form ({@code Israeli}) from so many letters on. */
    private static final int LONG = 4;

    /** Whoever is named among the first words is the one who acts. */
    private static final int FIRST_WORDS = 24;

    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    private static final Pattern BOTH = Pattern.compile(
            NO_LETTER_BEFORE + "(?:both|each (?:side|party|of (?:them|the (?:two )?(?:sides|parties)))|either side"
                    + "|(?:the |all )?(?:(?:high )?contracting |two )?(?:parties|sides|governments)"
                    + "|the two (?:countries|states)|mutual(?:ly)?|jointly)" + NO_LETTER_AFTER,
            INSENSITIVE);
    private static final Pattern AND = Pattern.compile("(?:\\s*[,&+/]\\s*|\\s+and\\s+)(?:the\\s+)?", INSENSITIVE);

    private record SideName(String side, Pattern whole, Pattern otherwise) {}

    /**
     * Somebody who is named.
     *
     * @param by a side, or {@link Clause#BOTH}
     * @param doubt why it may be somebody else; null where nothing speaks for that
     */
    public record Mention(
            String by, int start, int end, @Nullable String doubt) {}

    private final List<Side> sides;
    private final List<SideName> names = new ArrayList<>();

    public SideNames(List<Side> sides) {
        this.sides = List.copyOf(sides);
        for (Side side : sides) {
            Stream.of(side.name(), side.fullName(), side.id())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> names.add(new SideName(side.id(), whole(name), inAnotherForm(name))));
        }
    }

    private static Pattern whole(String name) {
        if (name.length() > SHORT) {
            return Pattern.compile(NO_LETTER_BEFORE + spaced(name) + NO_LETTER_AFTER, INSENSITIVE);
        }
        return Pattern.compile("^(?i:" + Pattern.quote(name) + ")(?=\\s*[:–—])|" + NO_LETTER_BEFORE
                + Pattern.quote(name.toUpperCase(java.util.Locale.ROOT)) + NO_LETTER_AFTER);
    }

    private static Pattern inAnotherForm(String name) {
        return name.length() < LONG
                ? Pattern.compile("(?!)")
                : Pattern.compile(NO_LETTER_BEFORE + spaced(name) + "\\p{L}{1,3}" + NO_LETTER_AFTER, INSENSITIVE);
    }

    private static String spaced(String name) {
        return Stream.of(name.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    /** Who is meant by a cell or a choice that holds nothing else. */
    public Optional<String> called(String written) {
        String name = written.strip();
        if (name.equalsIgnoreCase(Clause.BOTH)) {
            return Optional.of(Clause.BOTH);
        }
        Optional<String> side = sides.stream()
                .filter(each ->
                        Stream.of(each.id(), each.name(), each.fullName()).anyMatch(name::equalsIgnoreCase))
                .map(Side::id)
                .findFirst();
        return side.or(() -> mention(name).filter(each -> each.doubt() == null).map(Mention::by));
    }

    /** The earliest that is named in a text. */
    public Optional<Mention> mention(String text) {
        List<Mention> mentions = mentions(text, false);
        if (mentions.isEmpty()) {
            mentions = mentions(text, true);
        }
        return mentions.stream()
                .min(Comparator.comparingInt(Mention::start).thenComparing(Mention::end, Comparator.reverseOrder()))
                .map(first -> together(first, text));
    }

    private List<Mention> mentions(String text, boolean otherwise) {
        List<Mention> mentions = new ArrayList<>();
        Matcher both = BOTH.matcher(text);
        if (!otherwise && both.find()) {
            mentions.add(new Mention(Clause.BOTH, both.start(), both.end(), null));
        }
        for (SideName name : names) {
            Matcher found = (otherwise ? name.otherwise() : name.whole()).matcher(text);
            if (found.find()) {
                String doubt = otherwise ? "Taken from “" + found.group() + "”." : null;
                mentions.add(new Mention(name.side(), found.start(), found.end(), doubt));
            }
        }
        return mentions;
    }

    /** Both, where the other one follows at once; in doubt, where it is named too and neither comes first. */
    private Mention together(Mention first, String text) {
        if (first.by().equals(Clause.BOTH) || first.doubt() != null) {
            return first;
        }
        Matcher and = AND.matcher(text).region(first.end(), text.length());
        boolean listed = and.lookingAt();
        boolean otherToo = false;
        for (SideName name : names) {
            if (!name.side().equals(first.by())) {
                Matcher other = name.whole().matcher(text);
                if (other.find()) {
                    otherToo = true;
                    if (listed && other.start() == and.end()) {
                        return new Mention(Clause.BOTH, first.start(), other.end(), null);
                    }
                }
            }
        }
        return otherToo && first.start() > FIRST_WORDS
                ? new Mention(first.by(), first.start(), first.end(), "Both are named; the first one is taken.")
                : first;
    }

    /** {@code Israel (il), Egypt (eg) or both} */
    public String expected() {
        return sides.stream()
                        .map(side -> side.name().equals(side.id()) ? side.name() : side.name() + " (" + side.id() + ")")
                        .collect(Collectors.joining(", "))
                + " or both";
    }
}
