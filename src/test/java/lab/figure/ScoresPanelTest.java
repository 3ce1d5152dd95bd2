package lab.figure;

import static lab.metric.Axis.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.data.Part;
import lab.metric.ArmKey;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Trials;
import lab.verdict.Tuned;
import lab.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class ScoresPanelTest {
    private static final Metric LOSS = Metric.of("loss", "Loss", "nats", STEP, Better.LOWER);

    /** Arms of one name in two parts of a study, of which one is tuned. */
    @Test
    void linesAreDrawnAsTheLegendShowsThem() {
        List<ArmKey> arms = List.of(arm("a", "unit"), arm("b", "unit"), arm("a", "network"), arm("b", "network"));
        Tuning tuning = Tuning.of(Setting.real("rate", 0.1), 0.1, 1)
                .lowest(LOSS.on(Part.VALIDATION).best());
        List<Tuned.Pilot> pilots = arms.subList(2, 4).stream()
                .map(arm -> new Tuned.Pilot(arm, 0.1, List.of(1.0)))
                .toList();
        Plot plot = Plot.tuning();
        PanelStudy study = new PanelStudy(
                Figure.of("Choice", plot),
                plot,
                "",
                arms,
                Set.of(),
                new Trials(Map.of()),
                Optional.of(new Tuned(tuning, List.of(1L), pilots)),
                new Verdict(List.of()),
                Palette.of(arms));

        Panel panel = ScoresPanel.of(study);

        List<LegendEntry.Line> legend =
                panel.legend().stream().map(LegendEntry.Line.class::cast).toList();
        assertThat(legend).hasSize(2);
        assertThat(panel.ink().stream()
                        .filter(Ink.Line.class::isInstance)
                        .map(Ink.Line.class::cast)
                        .map(Ink.Line::stroke))
                .isEqualTo(legend.stream()
                        .map(entry -> Strokes.median(entry.style()))
                        .toList());
    }

    private static ArmKey arm(String name, String part) {
        return new ArmKey(name, Map.of("part", part));
    }
}
