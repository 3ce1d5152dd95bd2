package lab.data;

/** A kind of generated data with its parameters: the distribution that one example comes from. */
interface Family {
    /** Kind and parameters, such as {@code two-moons noise=0.1}. */
    String name();

    int features();

    /** Two classes, unless it says otherwise. */
    default int outputs() {
        return 2;
    }

    /** Draws what all examples of one seed share. */
    Population population(Draws draws);

    /** Where the examples of one seed come from. */
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
