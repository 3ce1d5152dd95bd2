package lab.figure;

/** The kind of a panel's two axes. */
enum PanelFrame {
    /** Two independent quantities; each axis fills the available room. */
    AXES,
    /** A quantity along the horizontal axis, names in rows. */
    BARS,
    /** Two coordinates of a plane, with equal units unless one side would be very short. */
    MAP,
    /** Columns and rows of an image: like a map, without numbers. */
    IMAGE
}
