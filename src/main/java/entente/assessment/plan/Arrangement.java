package entente.assessment.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which step each term of a bargain is carried out in, in the order of the bargain's terms. Steps are counted from 1,
 * and none is empty.
 */
public record Arrangement(List<TermPlacement> places) {

    /**
     * Where one term stands.
     *
     * @param step the step that begins it
     * @param completion the step that completes it; the same where it is carried out at once
     */
    public record TermPlacement(int step, int completion) {

        public TermPlacement {
            if (completion < step) {
                throw new IllegalArgumentException(
                        "A term begun in step " + step + " cannot be completed in step " + completion + ".");
            }
        }

        /** The whole term in one step. */
        public static TermPlacement whole(int step) {
            return new TermPlacement(step, step);
        }

        public boolean isSplit() {
            return completion > step;
        }
    }

    /** The steps may be numbered with gaps; they are closed. */
    public Arrangement {
        int[] used = places.stream()
                .flatMapToInt(place -> IntStream.of(place.step(), place.completion()))
                .distinct()
                .sorted()
                .toArray();
        places = places.stream()
                .map(place -> new TermPlacement(number(used, place.step()), number(used, place.completion())))
                .toList();
    }

    private static int number(int[] used, int step) {
        return Arrays.binarySearch(used, step) + 1;
    }

    /** So many terms, all in one step. */
    public static Arrangement together(int terms) {
        return new Arrangement(IntStream.range(0, terms)
                .mapToObj(term -> TermPlacement.whole(1))
                .toList());
    }

    public int steps() {
        return places.stream().mapToInt(TermPlacement::completion).max().orElse(0);
    }
}
