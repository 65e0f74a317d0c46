package entente.web.view;

/** What is typed to find something, as much of it as is looked at. */
public final class SearchWords {

    private static final int LONGEST = 100;

    private SearchWords() {}

    public static String of(String typed) {
        String words = typed.strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
