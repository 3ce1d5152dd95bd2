package lab.network;

import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;

/** The function that a hidden unit computes from its pre-activations. */
public sealed interface Unit {
    /** Creates a layer of this many units that computes only this function; its input is [batch, pieces * units]. */
    Layer layer(int units);

    /** The number of pre-activations per unit, each with its own weights and bias. */
    default int pieces() {
        return 1;
    }

    /**
     * A fixed function, the same for all units.
     *
     * @param function the function
     */
    record Fixed(IActivation function) implements Unit {
        @Override
        public Layer layer(int units) {
            return new ActivationLayer.Builder().activation(function).build();
        }
    }

    /**
     * A rectifier whose slope for negative pre-activations is learned: {@link PRelu}.
     *
     * @param slope the initial slope
     */
    record LearnedSlope(double slope) implements Unit {
        /** Checks the slope. */
        public LearnedSlope {
            if (!Double.isFinite(slope)) {
                throw new IllegalArgumentException(
                        "The initial slope of a PReLU must be a number such as 0.25, but was " + slope + ".");
            }
        }

        @Override
        public Layer layer(int units) {
            return new PRelu(units, slope);
        }
    }

    /**
     * The largest of several pre-activations: {@link Maxout}.
     *
     * @param pieces the number of pre-activations per unit
     */
    record Largest(int pieces) implements Unit {
        /** Checks the number. */
        public Largest {
            if (pieces < 1) {
                throw new IllegalArgumentException(
                        "A maxout unit has at least one piece, usually 2 to 5, but was given " + pieces + ".");
            }
        }

        @Override
        public Layer layer(int units) {
            return new Maxout(pieces);
        }
    }
}
