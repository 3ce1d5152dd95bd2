package lab.claim;

/** The implementation of the layers that a network is trained with. Both compute the same, up to rounding. */
public enum Layers {
    /** The laboratory's lean layers, two to ten times as fast; Deeplearning4j's own where there is no lean one. */
    LEAN,
    /** Deeplearning4j's own. */
    STOCK
}
