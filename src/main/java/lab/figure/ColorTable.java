package lab.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to 256 colours for a picture, and the mapping from its own colours to these. If the picture has more, the table has
 * those that would be missed most: smoothed edges have thousands of hardly different colours, each in a few pixels.
 */
final class ColorTable {
    private static final int MOST = 256;

    private final List<Integer> table = new ArrayList<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();

    static ColorTable of(BufferedImage image) {
        Map<Integer, int[]> counts = new LinkedHashMap<>();
        int last = ~pixels(image)[0];
        int[] count = {};
        for (int pixel : pixels(image)) {
            if (pixel != last) {
                count = counts.computeIfAbsent(pixel, key -> new int[1]);
                last = pixel;
            }
            count[0]++;
        }
        return new ColorTable(counts);
    }

    /** Repeatedly adds the colour whose pixels are, all together, farthest from the colours in the table. */
    private ColorTable(Map<Integer, int[]> counts) {
        int[] colors = counts.keySet().stream().mapToInt(color -> color).toArray();
        int[] weights = counts.values().stream().mapToInt(count -> count[0]).toArray();
        int[] nearest = new int[colors.length];
        int[] gaps = new int[colors.length];
        Arrays.fill(gaps, Integer.MAX_VALUE);
        for (int next = 0; table.size() < MOST && gaps[next] > 0; next = worst(gaps, weights)) {
            for (int i = 0; i < colors.length; i++) {
                int gap = gap(colors[i], colors[next]);
                if (gap < gaps[i]) {
                    gaps[i] = gap;
                    nearest[i] = table.size();
                }
            }
            table.add(colors[next]);
        }
        for (int i = 0; i < colors.length; i++) {
            places.put(colors[i], nearest[i]);
        }
    }

    private static int worst(int[] gaps, int[] weights) {
        int worst = 0;
        for (int i = 1; i < gaps.length; i++) {
            if ((long) gaps[i] * weights[i] > (long) gaps[worst] * weights[worst]) {
                worst = i;
            }
        }
        return worst;
    }

    /** The squared distance between two colours. */
    private static int gap(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** The picture redrawn in the table's colours. */
    BufferedImage indexed(BufferedImage image) {
        int[] colors = table.stream().mapToInt(color -> color).toArray();
        IndexColorModel model = new IndexColorModel(8, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] bytes = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = i > 0 && pixels[i] == pixels[i - 1] ? bytes[i - 1] : (byte) (int) places.get(pixels[i]);
        }
        return indexed;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
