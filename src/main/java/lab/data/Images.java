package lab.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import lab.error.LabException;

/** Labelled 28 x 28 images of ten classes, still as bytes. */
final class Images {
    /** Pixels of one image. */
    static final int PIXELS = 28 * 28;
    /** Classes, of digits and of garments alike. */
    static final int CLASSES = 10;

    private final IdxFile pixels;
    private final int[] labels;

    private Images(IdxFile pixels, int[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    static Images of(IdxFile pixels, IdxFile labels) {
        if (pixels.examples() != labels.examples() || pixels.width() != PIXELS || labels.width() != 1) {
            throw LabException.unavailable("images of sizes " + Arrays.toString(pixels.sizes())
                    + " and labels of sizes " + Arrays.toString(labels.sizes()) + " do not belong together");
        }
        return new Images(
                pixels,
                IntStream.range(0, labels.examples())
                        .map(i -> labels.value(i, 0))
                        .toArray());
    }

    int[] labels() {
        return labels;
    }

    /** All images in the order of the file. */
    Examples all() {
        return select(IntStream.range(0, labels.length).toArray());
    }

    /** The images at {@code rows} [selected] as pixels in [0, 1]. */
    Examples select(int[] rows) {
        float[] features = new float[rows.length * PIXELS];
        for (int i = 0; i < rows.length; i++) {
            pixels.fractions(rows[i], features, i * PIXELS);
        }
        int[] selected = IntStream.of(rows).map(row -> labels[row]).toArray();
        return Examples.classified(features, PIXELS, selected, CLASSES);
    }
}
