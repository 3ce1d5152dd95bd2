package lab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A whole figure: title, claim and verdict, the panels, the legend and the reading instructions. */
final class FigureSheet {
    private static final double MARGIN = 30;
    private static final double TOP = 20;
    private static final double BOTTOM = 14;
    private static final double SPACE = 12;
    private static final double WIDENING = 1.05; // a sheet grows by this until all fits, so its type shrinks
    private static final double SAFE = 0.94; // of the width: a machine without our typeface may set a wider one
    private static final int MOST_TITLE_LINES = 2;
    private static final int MOST_WIDE = 4; // times the initial width

    private final FigureStyle style;
    private final int width;
    private final String title;
    private final List<TextLine> header;
    private final PanelGrid grid;
    private final Legend legend;
    private final List<TextLine> notes;

    /**
     * The content of a sheet.
     *
     * @param title the headline
     * @param subtitle what is compared; a slide omits it, since it shows it elsewhere
     * @param columns panels per row; 0 lets the layout choose
     * @param outcome the verdict in words
     * @param panels the panels
     * @param spread whether there are several seeds
     */
    record Content(String title, String subtitle, int columns, String outcome, List<Panel> panels, boolean spread) {}

    private FigureSheet(Content content, FigureStyle style, int width) {
        Theme theme = style.theme();
        double inner = width - 2 * MARGIN;
        this.style = style;
        this.width = width;
        this.title = content.title();
        this.header = header(content, style.size().isSlide() ? "" : content.subtitle(), theme, inner);
        this.grid = new PanelGrid(content.panels(), content.columns(), inner);
        List<LegendEntry> entries = content.panels().stream()
                .flatMap(p -> p.legend().stream())
                .distinct()
                .toList();
        this.legend = new Legend(entries, inner, theme);
        this.notes = notes(content, theme, inner);
    }

    /** Lays out a figure with the largest type that fits. */
    static FigureSheet of(Content content, FigureStyle style) {
        int least = style.size().units();
        FigureSheet sheet = new FigureSheet(content, style, least);
        while (sheet.neededHeight() > sheet.height() && sheet.width < MOST_WIDE * least) {
            sheet = new FigureSheet(content, style, (int) Math.ceil(WIDENING * sheet.width));
        }
        return sheet;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    int height() {
        return (int) Math.rint(width * style.size().ratio());
    }

    int pixelWidth() {
        return style.size().width();
    }

    int pixelHeight() {
        return (int) Math.rint(pixelWidth() * style.size().ratio());
    }

    private int neededHeight() {
        return (int) Math.ceil(above() + grid.leastHeight() + below());
    }

    void draw(Graphics2D graphics) {
        hints(graphics);
        graphics.setColor(style.theme().paper());
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        TextLine.draw(header, graphics, MARGIN, TOP);
        grid.draw(graphics, MARGIN, above(), height() - above() - below());
        double y = height() - below() + SPACE;
        legend.draw(graphics, MARGIN, y);
        TextLine.draw(notes, graphics, MARGIN, y + legend.height());
    }

    private double above() {
        return TOP + TextLine.height(header) + SPACE;
    }

    private double below() {
        return SPACE + legend.height() + TextLine.height(notes) + BOTTOM;
    }

    private static List<TextLine> header(Content content, String sentence, Theme theme, double inner) {
        List<TextLine> lines = new ArrayList<>(title(content.title(), theme, SAFE * inner));
        if (!sentence.isBlank()) {
            lines.addAll(new TextLine(sentence, Fonts.plain(TextLine.SUBTITLE), theme.ink()).wrapped(inner));
        }
        lines.addAll(new TextLine(content.outcome(), Fonts.bold(TextLine.SUBTITLE), theme.paleInk()).wrapped(inner));
        return lines;
    }

    /** The title on at most two lines, in the largest type that allows it. */
    private static List<TextLine> title(String words, Theme theme, double width) {
        double size = TextLine.TITLE;
        List<TextLine> lines = new TextLine(words, Fonts.bold(size), theme.ink()).wrapped(width);
        while (lines.size() > MOST_TITLE_LINES && size > TextLine.SUBTITLE) {
            size--;
            lines = new TextLine(words, Fonts.bold(size), theme.ink()).wrapped(width);
        }
        return lines;
    }

    private static List<TextLine> notes(Content content, Theme theme, double inner) {
        String words = content.panels().stream()
                .flatMap(p -> p.notes().stream())
                .distinct()
                .filter(note ->
                        content.spread() || !note.toLowerCase(Locale.ROOT).contains("seed"))
                .collect(Collectors.joining(" "));
        String all = content.spread() ? words : (words + " A single seed: no spread is known.").strip();
        return new TextLine(all, Fonts.plain(TextLine.NOTE), theme.paleInk()).wrapped(inner);
    }

    private static void hints(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }
}
