package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis in places, with the ticks it is told; the chart library's own choice of ticks depends on locale and font. */
final class TickAxis extends NumberAxis {
    private static final double SLANT = -Math.PI / 6;

    private final transient List<Tick> ticks;
    private final boolean slanted;

    TickAxis(Span span, List<Tick> ticks, boolean labelled, boolean slanted, Tone tone) {
        super(null);
        this.ticks = List.copyOf(ticks);
        this.slanted = slanted;
        setRange(span.low(), span.high());
        setTickLabelFont(Fonts.plain(Theme.TICK));
        setTickLabelPaint(tone.ink());
        setTickLabelsVisible(labelled);
        setTickMarkPaint(tone.axis());
        setTickMarkOutsideLength(5);
        setAxisLinePaint(tone.axis());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks.stream()
                .filter(tick -> getRange().contains(tick.place()))
                .map(tick -> tick(tick, RectangleEdge.isTopOrBottom(edge)))
                .toList();
    }

    private NumberTick tick(Tick tick, boolean horizontal) {
        if (!horizontal) {
            return new NumberTick(tick.place(), tick.words(), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
        }
        return slanted
                ? new NumberTick(tick.place(), tick.words(), TextAnchor.TOP_RIGHT, TextAnchor.TOP_RIGHT, SLANT)
                : new NumberTick(tick.place(), tick.words(), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
    }
}
