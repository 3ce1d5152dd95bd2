package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ColorTableTest {
    private static final int SIDE = 64;

    @Test
    void asManyColoursAsATableHoldsStayAsTheyAre() {
        BufferedImage picture = picture((x, y) -> (x * SIDE + y) % 256 * 0x010101);

        assertThat(indexed(picture)).isEqualTo(pixels(picture));
    }

    @Test
    void ofMoreColoursNoneIsFarFromItsOwn() {
        BufferedImage picture = picture((x, y) -> 0x40000 * x + 0x400 * y + x + y);

        int[] before = pixels(picture);
        int[] after = indexed(picture);
        assertThat(IntStream.of(after).distinct().count()).isEqualTo(256);
        assertThat(IntStream.range(0, before.length).map(i -> distance(before[i], after[i])))
                .allMatch(distance -> distance < 16);
    }

    @Test
    void aColourOfFewPixelsIsNotLostAmongManyShades() {
        BufferedImage picture = picture((x, y) -> (x * SIDE + y) % 1_000 / 4 * 0x100 + x % 2);
        picture.setRGB(3, 3, 0xFF0000);

        assertThat(indexed(picture)[3 * SIDE + 3]).isEqualTo(0xFFFF0000);
    }

    private static int[] indexed(BufferedImage picture) {
        return pixels(ColorTable.of(picture).indexed(picture));
    }

    private static BufferedImage picture(IntBinaryOperator color) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, SIDE * SIDE)
                .forEach(i -> picture.setRGB(i % SIDE, i / SIDE, color.applyAsInt(i % SIDE, i / SIDE)));
        return picture;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)))
                .max()
                .orElseThrow();
    }
}
