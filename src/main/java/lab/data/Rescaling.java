package lab.data;

/** Shifts and factors for each feature. */
sealed interface Rescaling extends Transformation {
    /** Mean 0 and standard deviation 1 over the training examples. */
    record Standardizing() implements Rescaling {
        @Override
        public String words() {
            return "standardized";
        }

        @Override
        public Split of(Split split) {
            return Affine.standardizing(split.training()).of(split);
        }
    }

    /** Mean 0 over the training examples. */
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

    /** All features times a number. */
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

    /** Each feature times its own number: 1 for the first, {@code ratio} for the last, in equal ratios between them. */
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
