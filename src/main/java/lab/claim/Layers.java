package lab.claim;

/** Whose implementation of the layers a network is trained with. Both compute the same, but for rounding. */
public enum Layers {
    /** The laboratory's lean layers, two to ten times as fast; Deeplearning4j's own where there is no lean one. */
    LEAN,
    /** Deeplearning4j's own. */
    STOCK
}
