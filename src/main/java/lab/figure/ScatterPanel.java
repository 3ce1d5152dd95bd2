package lab.figure;

import java.util.ArrayList;
import java.util.List;
import lab.claim.Content;

/** Points in a plane, of the first seed; a unit is as long on both axes. */
final class ScatterPanel {
    private static final double PAD = 0.05;

    private ScatterPanel() {}

    static Panel of(Scene scene, Content.Scatter scatter) {
        Clouds clouds = new Clouds(scene, scatter.cloud());
        List<Ink> ink = new ArrayList<>();
        scene.arms().forEach(arm -> ink.addAll(clouds.ink(arm)));
        List<Spot> spots = ink.stream().flatMap(i -> i.spots().stream()).toList();
        Span across = Span.of(spots.stream().map(Spot::x).toList()).solid().padded(PAD, PAD);
        Span up = Span.of(spots.stream().map(Spot::y).toList()).solid().padded(PAD, PAD);
        return scene.panel(
                        Axle.of(scatter.cloud().x().axisLabel(), AxisScale.LINEAR, across),
                        Axle.of(scatter.cloud().y().axisLabel(), AxisScale.LINEAR, up),
                        ink,
                        clouds.legend(),
                        List.of(Fields.seed(scene, "Points")))
                .framed(Frame.MAP);
    }
}
