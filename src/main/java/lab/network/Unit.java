package lab.network;

import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;

/** What a hidden unit makes of its pre-activations. */
public sealed interface Unit {
    /** A layer that does nothing else, for so many units; its input is [batch, pieces * units]. */
    Layer layer(int units);

    /** How many pre-activations a unit has, each with weights and a bias of its own. */
    default int pieces() {
        return 1;
    }

    /**
     * A function that is the same for all units and stays as it is.
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
     * @param slope what it starts from
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
     * @param pieces how many
     */
    record Largest(int pieces) implements Unit {
        /** Checks the number. */
        public Largest {
            if (pieces < 1) {
                throw new IllegalArgumentException(
                        "A maxout unit has at least one piece, usually 2 to 5, but was asked for " + pieces + ".");
            }
        }

        @Override
        public Layer layer(int units) {
            return new Maxout(pieces);
        }
    }
}
