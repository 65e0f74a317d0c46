package entente.web.view;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param page its number, from 1; {@code pages} how many there are, at least 1
 * @param found how many things the whole list has
 */
public record Window<T>(List<T> shown, int page, int pages, int found) {

    /** So many things a page. */
    public static final int SIZE = 20;

    /** @param page the number that is asked for; the nearest there is */
    public static <T> Window<T> of(List<T> all, int page) {
        int pages = pages(all.size());
        int shown = Math.max(1, Math.min(page, pages));
        return new Window<>(
                all.subList((shown - 1) * SIZE, Math.min(all.size(), shown * SIZE)), shown, pages, all.size());
    }

    /**
     * A part that was read by itself.
     *
     * @param page its number, from 1
     * @param found how many things the whole list has
     */
    public static <T> Window<T> read(List<T> shown, int page, int found) {
        return new Window<>(shown, page, pages(found), found);
    }

    private static int pages(int found) {
        return Math.max(1, (found + SIZE - 1) / SIZE);
    }

    /** The number of the page on which the thing at {@code place} is. */
    public static int pageOf(int place) {
        return 1 + place / SIZE;
    }

    public boolean isFirst() {
        return page == 1;
    }

    public boolean isLast() {
        return page == pages;
    }
}
