package lab.network;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Moves, turns, zooms and mirrors square pictures at random, each picture in its own way and anew at every update, in training
 * only. Deeplearning4j applies it to the inputs of a layer as it applies dropout. Pixels are interpolated between their four
 * neighbours; what comes from outside of the picture is 0.
 *
 * @param shift the largest shift along each axis, in pixels
 * @param degrees the largest angle
 * @param zoom the largest share by which the size grows or shrinks, below 1
 * @param mirrored whether half of the pictures are mirrored, left and right
 */
public record PictureDistortion(
        @JsonProperty("shift") double shift,
        @JsonProperty("degrees") double degrees,
        @JsonProperty("zoom") double zoom,
        @JsonProperty("mirrored") boolean mirrored)
        implements IDropout {
    /** Pictures as they are. */
    public static final PictureDistortion NONE = new PictureDistortion(0, 0, 0, false);

    /** Checks the sizes. */
    public PictureDistortion {
        if (!(shift >= 0 && degrees >= 0 && zoom >= 0 && zoom < 1 && Double.isFinite(shift + degrees))) {
            throw new IllegalArgumentException(
                    "Pictures are shifted and turned by 0 or more and zoomed by a share from 0 to"
                            + " below 1, but were given " + shift + ", " + degrees + " and " + zoom + ".");
        }
    }

    /** Shifts up to so many pixels along each axis. */
    public PictureDistortion shifted(double pixels) {
        return new PictureDistortion(pixels, degrees, zoom, mirrored);
    }

    /** Turns by up to so many degrees, either way. */
    public PictureDistortion turned(double most) {
        return new PictureDistortion(shift, most, zoom, mirrored);
    }

    /** Grows or shrinks by up to this share. */
    public PictureDistortion zoomed(double share) {
        return new PictureDistortion(shift, degrees, share, mirrored);
    }

    /** Mirrors half of the pictures. */
    public PictureDistortion flipped() {
        return new PictureDistortion(shift, degrees, zoom, true);
    }

    @Override
    public INDArray applyDropout(INDArray x, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        float[] pictures =
                (x.ordering() == 'c' && !x.isView() ? x : x.dup('c')).data().asFloat();
        float[] distorted = of(pictures, (int) x.size(1), Nd4j.getRandom().nextLong());
        return result.assign(Nd4j.create(distorted, x.shape(), 'c'));
    }

    /**
     * Distorts pictures.
     *
     * @param pictures [pictures, pixels], row-major, each picture a square in rows
     * @param pixels of a picture
     * @param seed fixes what is drawn
     */
    public float[] of(float[] pictures, int pixels, long seed) {
        int side = side(pixels);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        float[] distorted = new float[pictures.length];
        for (int from = 0; from < pictures.length; from += pixels) {
            Map map = draw(random, side);
            for (int i = 0; i < pixels; i++) {
                distorted[from + i] = map.pixel(pictures, from, i % side, i / side);
            }
        }
        return distorted;
    }

    private static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        if (side * side != pixels) {
            throw new IllegalArgumentException("Only square pictures can be distorted, but these have " + pixels
                    + " pixels; leave the distortion out.");
        }
        return side;
    }

    /** Draws one picture's own distortion; always as many numbers, so that one kind does not change another. */
    private Map draw(UniformRandomProvider random, int side) {
        double across = between(random, shift);
        double down = between(random, shift);
        double angle = Math.toRadians(between(random, degrees));
        double size = 1 + between(random, zoom);
        boolean flip = random.nextBoolean() && mirrored;
        return new Map(side, across, down, StrictMath.cos(angle) / size, StrictMath.sin(angle) / size, flip ? -1 : 1);
    }

    private static double between(UniformRandomProvider random, double most) {
        return most * (2 * random.nextDouble() - 1);
    }

    /** From a pixel of the distorted picture to a place of the original: shifted back, turned and zoomed about the centre. */
    private record Map(int side, double across, double down, double cos, double sin, int flip) {
        float pixel(float[] pictures, int from, int column, int row) {
            double centre = (side - 1) / 2.0;
            double x = column - centre - across;
            double y = row - centre - down;
            return between(pictures, from, centre + flip * (cos * x + sin * y), centre + cos * y - sin * x);
        }

        private float between(float[] pictures, int from, double x, double y) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            float right = (float) (x - left);
            float below = (float) (y - top);
            float upper = at(pictures, from, left, top) * (1 - right) + at(pictures, from, left + 1, top) * right;
            float lower =
                    at(pictures, from, left, top + 1) * (1 - right) + at(pictures, from, left + 1, top + 1) * right;
            return upper * (1 - below) + lower * below;
        }

        private float at(float[] pictures, int from, int x, int y) {
            return x < 0 || y < 0 || x >= side || y >= side ? 0 : pictures[from + y * side + x];
        }
    }

    @Override
    public INDArray backprop(INDArray outputGradient, INDArray inputGradient, int iteration, int epoch) {
        return outputGradient; // inputs are not learned
    }

    @Override
    public void clear() {
        // keeps nothing
    }

    @Override
    public PictureDistortion clone() {
        return this;
    }
}
