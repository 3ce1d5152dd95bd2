package lab.data;

/** Transformations that shift and scale each feature. */
sealed interface Rescaling extends Transformation {
    /** Shifts every feature to mean 0 over the training examples. */
    record Centering() implements Rescaling {
        @Override
        public String words() {
            return "centered";
        }

        @Override
        public Split of(Split split) {
            return Affine.centering(split.training()).of(split);
        }
    }

    /** Multiplies all features by the same factor. */
    record Scaling(double factor) implements Rescaling {
        /** Checks the factor. */
        public Scaling {
            Limits.positive("factor of the features", factor);
        }

        @Override
        public String words() {
            return "scaled by " + factor;
        }

        @Override
        public Split of(Split split) {
            return Affine.scaling(split.training().features(), factor).of(split);
        }
    }

    /** Multiplies each feature by its own factor: 1 for the first, {@code ratio} for the last, equal ratios in between. */
    record Spreading(double ratio) implements Rescaling {
        /** Checks the ratio. */
        public Spreading {
            Limits.positive("ratio of the features' scales", ratio);
        }

        @Override
        public String words() {
            return "spread by " + ratio;
        }

        @Override
        public Split of(Split split) {
            return Affine.spreading(split.training().features(), ratio).of(split);
        }
    }
}
