package entente.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a text there is room for in a drawing, whatever font it is set in: letters are taken to be as wide as those of
 * a usual one, and rather wider.
 *
 * @param size of the letters, and {@code width} of the room, in the same unit
 */
record TextRoom(double size, double width) {

    /** Widths of letters, as shares of their size. */
    private static final double IDEOGRAPH = 1;

    private static final double CAPITAL = 0.72;
    private static final double LETTER = 0.56;

    /** As much of the text as there is room for, with whole words where that is possible. */
    String beginning(String text) {
        if (fits(text)) {
            return text;
        }
        int end = end(text);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }

    /** The text in lines, of which the last is cut where there are more than {@code most}. */
    List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!fits(rest) && lines.size() + 1 < most) {
            int end = end(rest);
            int space = rest.lastIndexOf(' ', end);
            int broken = space > end / 2 ? space : end;
            lines.add(rest.substring(0, broken).stripTrailing());
            rest = rest.substring(broken).stripLeading();
        }
        lines.add(beginning(rest));
        return List.copyOf(lines);
    }

    private boolean fits(String text) {
        return text.codePoints().mapToDouble(this::width).sum() <= width;
    }

    /** Up to where the text fits with the sign for what is left out; at least its first letter. */
    private int end(String text) {
        double left = width - size * IDEOGRAPH;
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            left -= width(letter);
            if (left < 0 && end > 0) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private double width(int letter) {
        if (Character.isIdeographic(letter) || Character.isSupplementaryCodePoint(letter)) {
            return size * IDEOGRAPH;
        }
        return size * (Character.isUpperCase(letter) ? CAPITAL : LETTER);
    }
}
