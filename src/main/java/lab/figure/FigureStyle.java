package lab.figure;

/**
 * The appearance of figures.
 *
 * @param theme their colours
 * @param size their size
 */
public record FigureStyle(Theme theme, FigureSize size) {
    /** The style of figures published beside the trials. */
    public static final FigureStyle PUBLISHED = new FigureStyle(Theme.LIGHT, FigureSize.PUBLISHED);

    /** A name for folders, e.g. {@code dark-1920x1080}. */
    public String title() {
        return theme.title() + "-" + size.title();
    }
}
