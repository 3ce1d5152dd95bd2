package lab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Draws a panel's ink between its axes, and its marks with their words where they cover least. */
final class InkAnnotation extends AbstractXYAnnotation {
    private final transient Panel panel;

    InkAnnotation(Panel panel) {
        this.panel = panel;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        Shape clip = graphics.getClip();
        Paper paper = new Paper(graphics, area, panel.x().span(), panel.y().span(), panel.tone());
        MarkLabels marks = new MarkLabels(panel, paper);
        // Bars are opaque, so that the grid does not shine through: what a mark says must be in front of them.
        if (panel.upright()) {
            marks.drawLines();
        }
        if (panel.upright()) {
            panel.ink().forEach(paper::draw);
        } else {
            panel.ink().stream().filter(ink -> !(ink instanceof Ink.Note)).forEach(paper::draw);
            marks.drawLines();
            panel.ink().stream().filter(Ink.Note.class::isInstance).forEach(paper::draw);
        }
        graphics.setClip(null);
        if (panel.x().hasZero()) {
            paper.drawBreak(panel.x().zero() + Axle.BREAK / 2);
        }
        marks.drawWords();
        graphics.setClip(clip);
    }
}
