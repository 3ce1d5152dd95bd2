package lab.figure;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lab.claim.Setting;
import lab.metric.ArmKey;
import lab.verdict.Tuned;

/**
 * The pilots' scores against the tuned setting: dots for the seeds, a line per arm through the means, a ring at the chosen
 * value.
 */
final class ScoresPanel extends SummaryPanel {
    private static final String NO_SCORE = "Cross: a pilot without a score, which diverged or never reached it.";
    private static final double BESIDE = 0.012; // of the axis, from the cross of one arm to that of the next
    private static final double PAD = 0.05;

    private final Tuned tuned;
    private final AxisScale xScale;

    private ScoresPanel(PanelStudy study, Tuned tuned) {
        super(study.of(
                study.title(),
                study.arms().stream()
                        .filter(arm -> tuned.chosen().containsKey(arm))
                        .toList()));
        this.tuned = tuned;
        this.xScale = AxisScale.of(study.plot().xLog() && tuned.grid().get(0) > 0);
    }

    /** The panel of scores; if the user set the value, a note that nothing was tuned. */
    static Panel of(PanelStudy study) {
        return study.tuned().map(tuned -> new ScoresPanel(study, tuned).panel()).orElseGet(() -> untuned(study));
    }

    private static Panel untuned(PanelStudy study) {
        PanelAxis nothing = new PanelAxis("", AxisScale.LINEAR, new Span(0, 1), List.of(new Tick(0, "")));
        Spot middle = new Spot(0.3, 0.5);
        Ink note = new Ink.Note(
                middle, "Not tuned: the value was set.", study.theme().ink(), Ink.Side.RIGHT);
        return study.panel(nothing, nothing, List.of(note), List.of(), List.of());
    }

    @Override
    Panel panel() {
        study.arms().forEach(this::draw);
        PanelAxis up = study.up(tuned.tuning().score().name(), Ink.up(ink));
        String seeds = tuned.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String how = "Dot: one pilot seed (" + seeds + "). Line: their mean. Ring: the value chosen.";
        boolean all = Ink.dots(ink).noneMatch(spot -> Double.isInfinite(spot.y()));
        return study.panel(across(), up, ink, study.legend(), all ? List.of(how) : List.of(how, NO_SCORE));
    }

    private void draw(ArmKey arm) {
        Color color = study.color(arm);
        List<Tuned.Pilot> pilots =
                tuned.pilots().stream().filter(pilot -> pilot.arm().equals(arm)).toList();
        List<Spot> means =
                pilots.stream().map(pilot -> spot(pilot, pilot.mean())).toList();
        ink.add(new Ink.Line(means, color, Strokes.median(study.style(arm))));
        pilots.forEach(pilot -> drawScores(pilot, color));
        pilots.stream()
                .filter(pilot -> pilot.value() == tuned.chosen().get(arm))
                .forEach(pilot -> ring(spot(pilot, pilot.mean()), color, Ink.Shape.RING));
    }

    private void drawScores(Tuned.Pilot pilot, Color color) {
        List<Spot> spots =
                pilot.scores().stream().map(score -> spot(pilot, score)).toList();
        seeds(spots.stream().filter(Spot::isFinite).toList(), color);
        double aside = BESIDE * across().span().length() * study.arms().indexOf(pilot.arm());
        List<Spot> without = spots.stream()
                .filter(spot -> Double.isInfinite(spot.y()))
                .distinct()
                .map(spot -> new Spot(spot.x() + aside, spot.y()))
                .toList();
        if (!without.isEmpty()) {
            ink.add(new Ink.Dots(without, color, Ink.Shape.CROSS));
        }
    }

    private Spot spot(Tuned.Pilot pilot, double score) {
        return new Spot(xScale.place(pilot.value()), study.yScale().place(score));
    }

    private PanelAxis across() {
        List<Tick> ticks = tuned.grid().stream()
                .map(value -> new Tick(xScale.place(value), Setting.format(value)))
                .sorted(Comparator.comparingDouble(Tick::place))
                .toList();
        Span span = Span.of(ticks.stream().map(Tick::place));
        return new PanelAxis(tuned.tuning().setting().name(), xScale, span.padded(PAD, PAD), ticks);
    }
}
