package lab.data;

/** What is done to a split after loading. A value, as the sources that it makes are. */
interface Transformation {
    /** What distinguishes it, such as {@code standardized}: the end of the source's name. */
    String words();

    /** The split after it, with as many training examples, features and outputs. */
    Split of(Split split);
}
