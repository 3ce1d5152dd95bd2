package lab.data;

/** A transformation of a split after loading. A value, like the sources it makes. */
interface Transformation {
    /** The words that distinguish it, such as {@code standardized}; they end the source's name. */
    String words();

    /** The transformed split, with unchanged numbers of training examples, features and outputs. */
    Split of(Split split);
}
