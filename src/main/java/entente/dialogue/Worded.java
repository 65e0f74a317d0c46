package entente.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A choice that documents and rules spell in lower case with hyphens ({@code head-of-state}). */
public interface Worded {

    String name();

    /** The word for this choice in documents. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice spelled {@code word}, if there is one. */
    static <E extends Enum<E> & Worded> Optional<E> of(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }

    /** All words of a choice, for messages: {@code public, confidential}. */
    static <E extends Enum<E> & Worded> String list(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Worded::word).collect(Collectors.joining(", "));
    }
}
