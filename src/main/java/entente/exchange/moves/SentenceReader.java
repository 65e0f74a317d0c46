package entente.exchange.moves;

import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.dialogue.WrittenDate;
import entente.exchange.moves.MoveSentence.Part;
import entente.exchange.moves.MoveSentence.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a move from a sentence as people type or paste it: {@code On 4 November 2025 Washington fully lifted sanctions on
 * Belavia (OFAC press release, https://…)}.
 */
public final class SentenceReader {

    /** In characters; what is longer is read so far. */
    public static final int LONGEST = 2000;

    private static final int MOST_KINDS = 5;
    private static final int WORDS_OF_A_DATE = 5;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"“”]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_LINK = Pattern.compile("[).,;:\\]]+$");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)");
    private static final Pattern SOURCE_MARK =
            Pattern.compile("^\\s*(?:source|according to|see)\\b:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:–—-]+|[\\s,;:–—-]+$");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern MARKS_AROUND = Pattern.compile("^[(\\[“\"]+|[\\s).,;:\\]”\"]+$");
    private static final Pattern IN_FIGURES = Pattern.compile("[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu})\\.(\\p{Lu})\\.");
    private static final Pattern NOT_THE_ACTOR = Pattern.compile(
            "(?:\\b(?:in|into|to|on|onto|with|at|against|from|of|for|toward|towards|than|visit(?:s|ed)?|meets?|met)\\s+"
                    + "(?:the\\s+)?|[–—-])$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile(
            "(?<![0-9.,])([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s*(?:%|per\\s?cent\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PART =
            Pattern.compile("\\b(?:partly|partially|in part|partial|incomplete(?:ly)?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FULL =
            Pattern.compile("\\b(?:fully|in full|completely|entirely|full)\\b", Pattern.CASE_INSENSITIVE);
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b";
    /** The day or year in a date is no count, also where the date cannot be read. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\p{L}0-9.,/:-])(?<!\\b(?i:" + MONTH + ")\\s)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})"
                    + "(?=\\s+(?:(?:more|other|further|additional)\\s+)?\\p{L}{3})"
                    + "(?!\\s+(?:per|days?|weeks?|months?|years?|hours?|hrs|o’clock)\\b)(?!\\s+(?i:" + MONTH + "))");

    private final SideNames sideNames;
    private final LikelyKinds likelyKinds;

    public SentenceReader(List<Side> sides, Collection<Kind> kinds) {
        this.sideNames = new SideNames(sides);
        this.likelyKinds = new LikelyKinds(kinds);
    }

    public MoveSentence read(String text) {
        String sentence = SPACES.matcher(text.substring(0, Math.min(text.length(), LONGEST)))
                .replaceAll(" ")
                .strip();
        List<Reading> readings = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        if (text.length() > LONGEST) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "There are %,d characters. The first %,d were read; the rest is left out.",
                    text.length(),
                    LONGEST));
        }
        String summary = source(sentence, readings);
        String told = date(summary, readings, doubts);
        actor(told).ifPresent(readings::add);
        extent(told).ifPresent(readings::add);
        Matcher count = COUNT.matcher(PERCENT.matcher(told)
                .replaceAll(found -> " ".repeat(found.group().length())));
        if (count.find()) {
            readings.add(new Reading(Part.COUNT, count.group(1).replace(",", ""), count.group(1)));
        }
        return new MoveSentence(summary, readings, doubts, likelyKinds.in(told, MOST_KINDS));
    }

    /** Reads where it is known from; what is left of the sentence. */
    private static String source(String sentence, List<Reading> readings) {
        Matcher link = LINK.matcher(sentence);
        if (!link.find()) {
            return sentence;
        }
        String address = END_OF_LINK.matcher(link.group()).replaceFirst("");
        readings.add(new Reading(Part.LINK, address, address));
        Matcher brackets = BRACKETS.matcher(sentence);
        while (brackets.find()) {
            if (brackets.group(1).contains(address)) {
                String words = SOURCE_MARK
                        .matcher(brackets.group(1).replace(address, ""))
                        .replaceFirst("");
                String title = EDGES.matcher(words).replaceAll("");
                if (!title.isEmpty()) {
                    readings.add(new Reading(Part.SOURCE, title, title));
                }
                return (sentence.substring(0, brackets.start()) + sentence.substring(brackets.end())).strip();
            }
        }
        return EDGES.matcher(sentence.replace(address, "")).replaceAll("");
    }

    /** Reads the first date, the longest that begins at its place; the sentence without it. */
    private static String date(String sentence, List<Reading> readings, List<String> doubts) {
        List<int[]> words = WORD.matcher(sentence)
                .results()
                .map(word -> new int[] {word.start(), word.end()})
                .toList();
        for (int first = 0; first < words.size(); first++) {
            for (int last = Math.min(words.size(), first + WORDS_OF_A_DATE) - 1; last >= first; last--) {
                String written = sentence.substring(words.get(first)[0], words.get(last)[1]);
                String said = MARKS_AROUND.matcher(written).replaceAll("");
                if (mayBeDate(said, sentence.substring(0, words.get(first)[0]))) {
                    WrittenDate date = WrittenDate.read(said);
                    if (date instanceof WrittenDate.ReadableDate) {
                        readings.add(new Reading(Part.DATE, said, said));
                        return without(said, sentence);
                    }
                    if (date instanceof WrittenDate.UnreadableDate unreadable
                            && IN_FIGURES.matcher(said).matches()) {
                        doubts.add(unreadable.message());
                        return without(said, sentence);
                    }
                }
            }
        }
        return sentence;
    }

    /** With a comma for it, so that nobody is taken to be acted on by the word before. */
    private static String without(String said, String sentence) {
        return sentence.replace(said, "," + " ".repeat(said.length() - 1));
    }

    /** A number alone is a year only where the word before says so. */
    private static boolean mayBeDate(String said, String before) {
        boolean figures = said.chars().anyMatch(Character::isDigit);
        boolean number = said.chars().allMatch(Character::isDigit);
        return figures
                && (!number
                        || (YEAR.matcher(said).matches()
                                && before.toLowerCase(Locale.ROOT).endsWith("in ")))
                && !said.toLowerCase(Locale.ROOT).startsWith("on ");
    }

    /** The first side that is named and is not the one to whom something is done. */
    private Optional<Reading> actor(String sentence) {
        StringBuilder rest = new StringBuilder(INITIALS.matcher(sentence).replaceAll("$1$2  "));
        Optional<SideNames.Mention> mention = sideNames.mention(rest.toString());
        while (mention.isPresent()) {
            SideNames.Mention named = mention.get();
            boolean acts =
                    !NOT_THE_ACTOR.matcher(rest.substring(0, named.start())).find()
                            && !rest.substring(named.end()).matches("(?s)\\s{0,2}[–—-]\\p{L}.*");
            if (acts) {
                return Optional.of(new Reading(
                        Part.ACTOR,
                        named.by(),
                        sentence.substring(named.start(), named.end()).strip()));
            }
            rest.replace(named.start(), named.end(), " ".repeat(named.end() - named.start()));
            mention = sideNames.mention(rest.toString());
        }
        return Optional.empty();
    }

    private static Optional<Reading> extent(String sentence) {
        Matcher percent = PERCENT.matcher(sentence);
        if (percent.find()) {
            return Optional.of(new Reading(Part.SHARE, percent.group(1), percent.group()));
        }
        Matcher part = IN_PART.matcher(sentence);
        Matcher full = IN_FULL.matcher(sentence);
        boolean inPart = part.find();
        boolean inFull = full.find();
        if (inFull && (!inPart || full.start() < part.start())) {
            return Optional.of(new Reading(Part.EXTENT, "full", full.group()));
        }
        return inPart ? Optional.of(new Reading(Part.EXTENT, "partial", part.group())) : Optional.empty();
    }
}
