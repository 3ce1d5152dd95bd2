package lab.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text.
 *
 * @param text what it says
 * @param font typeface and size
 * @param color the colour of the letters
 */
record TextLine(String text, Font font, Color color) {
    static final double TITLE = 30; // units of a sheet 1280 wide: legible from the last row of a lecture hall
    static final double SUBTITLE = 18;
    static final double LABEL = 17;
    static final double TICK = 16;
    static final double NOTE = 15;

    // The same font metrics for every file format, so that the layouts agree.
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    /** Picks a font that can show the text, and replaces control characters, which an SVG file must not contain. */
    TextLine {
        text = text.replaceAll("\\p{Cntrl}", " ");
        font = Fonts.able(font, text);
    }

    /** Words beside an axis or a sample. */
    static TextLine label(String text, Theme theme) {
        return new TextLine(text, Fonts.plain(LABEL), theme.ink());
    }

    /** A number or a name at an axis. */
    static TextLine tick(String text, Theme theme) {
        return new TextLine(text, Fonts.plain(TICK), theme.ink());
    }

    /** Words in the smallest type size. */
    static TextLine note(String text, Color color) {
        return new TextLine(text, Fonts.plain(NOTE), color);
    }

    /** The width of the line. */
    double width() {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** The distance from this line to the next. */
    double height() {
        return Math.ceil(1.35 * font.getSize2D());
    }

    /** Draws the line with its left end at {@code x} and its top at {@code top}. */
    void draw(Graphics2D graphics, double x, double top) {
        drawOn(graphics, x, top + 1.05 * font.getSize2D());
    }

    /** Draws the line with its left end at {@code x} and its baseline at {@code baseline}. */
    void drawOn(Graphics2D graphics, double x, double baseline) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    /** The text on as many lines as {@code width} requires. */
    List<TextLine> wrapped(double width) {
        List<TextLine> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && with(longer).width() > width) {
                lines.add(with(line));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(with(line));
        return lines;
    }

    /** The text cut to {@code width}, with an ellipsis if some is missing. */
    TextLine fitted(double width) {
        if (width() <= width || text.length() < 2) {
            return this;
        }
        int keep = text.length() - 1;
        while (keep > 1 && with(text.substring(0, keep) + "…").width() > width) {
            keep--;
        }
        return with(text.substring(0, keep) + "…");
    }

    /** The total height of several lines. */
    static double height(List<TextLine> lines) {
        return lines.stream().mapToDouble(TextLine::height).sum();
    }

    /** Draws several lines, one under the other. */
    static void draw(List<TextLine> lines, Graphics2D graphics, double x, double top) {
        double y = top;
        for (TextLine line : lines) {
            line.draw(graphics, x, y);
            y += line.height();
        }
    }

    private TextLine with(String other) {
        return new TextLine(other, font, color);
    }
}
