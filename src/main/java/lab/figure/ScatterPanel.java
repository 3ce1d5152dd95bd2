package lab.figure;

import java.util.List;
import lab.claim.Content;

/** Points in a plane, of the first seed, with equal units on both axes. */
final class ScatterPanel {
    private static final double PAD = 0.05;

    private ScatterPanel() {}

    static Panel of(PanelStudy study, Content.Scatter scatter) {
        PointClouds clouds = new PointClouds(study, scatter.cloud());
        List<Ink> ink =
                study.arms().stream().flatMap(arm -> clouds.ink(arm).stream()).toList();
        Span across = Ink.across(ink).solid().padded(PAD, PAD);
        Span up = Ink.up(ink).solid().padded(PAD, PAD);
        return study.panel(
                        PanelAxis.of(scatter.cloud().x().axisLabel(), AxisScale.LINEAR, across),
                        PanelAxis.of(scatter.cloud().y().axisLabel(), AxisScale.LINEAR, up),
                        ink,
                        clouds.legend(),
                        List.of(PlotFields.seed(study, "Points")))
                .framed(PanelFrame.MAP);
    }
}
