package lab.figure;

/**
 * How figures look.
 *
 * @param tone their colours
 * @param size their size
 */
public record FigureStyle(Tone tone, SheetSize size) {
    /** What is published beside the trials. */
    public static final FigureStyle PUBLISHED = new FigureStyle(Tone.LIGHT, SheetSize.PUBLISHED);

    /** A word for folders, e.g. {@code dark-1920x1080}. */
    public String title() {
        return tone.title() + "-" + size.title();
    }
}
