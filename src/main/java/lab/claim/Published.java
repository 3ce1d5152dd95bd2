package lab.claim;

/**
 * A figure from the literature to show beside ours.
 *
 * @param source where it is printed, to the table or figure
 * @param setup what was trained there
 * @param figure what it says
 * @param transcribed true if it was read in a transcription rather than in the source's own file
 */
public record Published(String source, String setup, String figure, boolean transcribed) {
    /** Creates a figure read in the source's own file. */
    public static Published read(String source, String setup, String figure) {
        return new Published(source, setup, figure, false);
    }

    /** Creates a figure read in a transcription of the source. */
    public static Published transcribed(String source, String setup, String figure) {
        return new Published(source, setup, figure, true);
    }
}
