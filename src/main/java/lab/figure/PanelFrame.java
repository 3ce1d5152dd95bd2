package lab.figure;

/** What a panel's two axes are to each other. */
enum PanelFrame {
    /** Two quantities: each is as long as there is room. */
    AXES,
    /** A quantity across, and names in rows. */
    BARS,
    /** Two coordinates of a plane: a unit is as long on both, unless one side would be very short. */
    MAP,
    /** Columns and rows: like a map, without numbers. */
    IMAGE
}
