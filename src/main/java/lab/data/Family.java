package lab.data;

/** A kind of generated data with its parameters: the distribution that each example comes from. */
interface Family {
    /** Kind and parameters, such as {@code two-moons noise=0.1}. */
    String name();

    /** The number of features; two, a plane, unless overridden. */
    default int features() {
        return 2;
    }

    /** The number of outputs; two classes unless overridden. */
    default int outputs() {
        return 2;
    }

    /** Draws whatever all examples of one seed share. */
    Population population(Draws draws);

    /** The source of all examples of one seed. */
    interface Population {
        /**
         * Draws one example.
         *
         * @param index the number of the example in its part, from 0
         * @param features [features], to be filled in
         * @param targets [outputs], all 0, to be filled in
         */
        void draw(int index, Draws draws, float[] features, float[] targets);
    }
}
