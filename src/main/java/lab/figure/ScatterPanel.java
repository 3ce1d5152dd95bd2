package lab.figure;

import java.util.List;
import lab.claim.Content;

/** Points in a plane, of the first seed; a unit is as long on both axes. */
final class ScatterPanel {
    private static final double PAD = 0.05;

    private ScatterPanel() {}

    static Panel of(Scene scene, Content.Scatter scatter) {
        Clouds clouds = new Clouds(scene, scatter.cloud());
        List<Ink> ink =
                scene.arms().stream().flatMap(arm -> clouds.ink(arm).stream()).toList();
        Span across = Ink.across(ink).solid().padded(PAD, PAD);
        Span up = Ink.up(ink).solid().padded(PAD, PAD);
        return scene.panel(
                        Axle.of(scatter.cloud().x().axisLabel(), AxisScale.LINEAR, across),
                        Axle.of(scatter.cloud().y().axisLabel(), AxisScale.LINEAR, up),
                        ink,
                        clouds.legend(),
                        List.of(Fields.seed(scene, "Points")))
                .framed(Frame.MAP);
    }
}
