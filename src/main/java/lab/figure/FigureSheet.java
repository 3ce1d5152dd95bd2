package lab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.claim.Figure;

/** A whole figure: title, claim and verdict, the panels, the legend and the reading instructions. */
final class FigureSheet {
    private static final int LEAST_HEIGHT = 720;
    private static final double MARGIN = 30;
    private static final double TOP = 20;
    private static final double BOTTOM = 14;
    private static final double SPACE = 12;
    private static final double WIDENING = 1.05; // a slide's sheet grows by this until all fits, so its type shrinks
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
     * @param figure the figure
     * @param sentence the claim's sentence; a slide omits it, since it shows it elsewhere
     * @param outcome the verdict in words
     * @param panels the panels
     * @param spread whether there are several seeds
     */
    record Content(Figure figure, String sentence, String outcome, List<Panel> panels, boolean spread) {}

    private FigureSheet(Content content, FigureStyle style, int width) {
        Theme theme = style.theme();
        double inner = width - 2 * MARGIN;
        this.style = style;
        this.width = width;
        this.title = content.figure().title();
        this.header = header(content, style.size().isSlide() ? "" : content.sentence(), theme, inner);
        this.grid = new PanelGrid(content.panels(), content.figure().columns(), inner);
        List<LegendEntry> entries = content.panels().stream()
                .flatMap(p -> p.legend().stream())
                .distinct()
                .toList();
        this.legend = new Legend(entries, inner, theme);
        this.notes = notes(content, theme, inner);
    }

    /** Lays out a figure; on a slide, with the largest type that fits. */
    static FigureSheet of(Content content, FigureStyle style) {
        int least = style.size().units();
        FigureSheet sheet = new FigureSheet(content, style, least);
        while (style.size().isSlide() && sheet.neededHeight() > sheet.height() && sheet.width < MOST_WIDE * least) {
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
        return style.size().isSlide()
                ? (int) Math.rint(width * style.size().ratio())
                : Math.max(LEAST_HEIGHT, neededHeight());
    }

    int pixelWidth() {
        return style.size().width();
    }

    int pixelHeight() {
        return style.size().isSlide() ? style.size().height() : height() * pixelWidth() / width;
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
        List<TextLine> lines = new ArrayList<>(
                new TextLine(content.figure().title(), Fonts.bold(TextLine.TITLE), theme.ink()).wrapped(inner));
        if (!sentence.isBlank()) {
            lines.addAll(new TextLine(sentence, Fonts.plain(TextLine.SUBTITLE), theme.ink()).wrapped(inner));
        }
        lines.addAll(new TextLine(content.outcome(), Fonts.bold(TextLine.SUBTITLE), theme.paleInk()).wrapped(inner));
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
