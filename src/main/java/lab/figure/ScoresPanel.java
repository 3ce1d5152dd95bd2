package lab.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lab.claim.Setting;
import lab.metric.ArmKey;
import lab.verdict.Tuned;

/** The pilots' scores against the tuned setting: seeds as dots, the mean as a line an arm, a ring at the chosen value. */
final class ScoresPanel {
    private static final String NO_SCORE = "no score"; // of a trial that diverged, or never reached what was asked

    private final Scene scene;
    private final Tuned tuned;
    private final AxisScale across;
    private final AxisScale up;
    private final List<Ink> ink = new ArrayList<>();

    private ScoresPanel(Scene scene, Tuned tuned) {
        this.scene = scene.of(scene.arms().stream()
                .filter(arm -> tuned.chosen().containsKey(arm))
                .toList());
        this.tuned = tuned;
        this.across = AxisScale.of(scene.plot().xLog() && tuned.grid().get(0) > 0);
        this.up = AxisScale.of(scene.plot().yLog());
    }

    /** Says that nothing was tuned if the user gave the value. */
    static Panel of(Scene scene) {
        return scene.tuned().map(tuned -> new ScoresPanel(scene, tuned).panel()).orElseGet(() -> untuned(scene));
    }

    private static Panel untuned(Scene scene) {
        Axle nothing = new Axle("", AxisScale.LINEAR, new Span(0, 1), List.of(new Tick(0, "")));
        Ink note = new Ink.Note(
                new Spot(0.3, 0.5),
                "Not tuned: the value was set.",
                scene.tone().ink(),
                Ink.Side.RIGHT);
        return new Panel(
                scene.plot(),
                scene.title(),
                nothing,
                nothing,
                true,
                Frame.AXES,
                List.of(note),
                List.of(),
                List.of(),
                scene.tone());
    }

    private Panel panel() {
        scene.arms().forEach(this::draw);
        Span values = Span.of(
                ink.stream().flatMap(i -> i.spots().stream()).map(Spot::y).toList());
        String how = "Dot: one pilot seed (" + seeds() + "). Line: their mean. Ring: the value chosen.";
        return scene.panel(axle(), Axle.of(tuned.tuning().score().name(), up, values), ink, List.of(how));
    }

    private void draw(ArmKey arm) {
        List<Tuned.Pilot> pilots =
                tuned.pilots().stream().filter(pilot -> pilot.arm().equals(arm)).toList();
        ink.add(new Ink.Line(
                pilots.stream().map(this::mean).toList(), scene.color(arm), Theme.median(scene.style(arm))));
        pilots.forEach(pilot -> dots(pilot, arm));
        pilots.stream()
                .filter(pilot ->
                        pilot.value() == tuned.chosen().get(arm) && mean(pilot).isFinite())
                .forEach(pilot -> ink.add(new Ink.Dots(List.of(mean(pilot)), scene.color(arm), Ink.Shape.RING)));
    }

    private void dots(Tuned.Pilot pilot, ArmKey arm) {
        List<Spot> spots = pilot.scores().stream()
                .map(score -> new Spot(across.place(pilot.value()), up.place(score)))
                .toList();
        ink.add(new Ink.Dots(
                spots.stream().filter(Spot::isFinite).toList(), Theme.faint(scene.color(arm), 0.6), Ink.Shape.DISC));
        spots.stream()
                .filter(spot -> Double.isInfinite(spot.y()))
                .distinct()
                .forEach(spot -> ink.add(new Ink.Note(spot, NO_SCORE, scene.color(arm), Ink.Side.BELOW)));
    }

    private Spot mean(Tuned.Pilot pilot) {
        return new Spot(across.place(pilot.value()), up.place(pilot.mean()));
    }

    private Axle axle() {
        List<Tick> ticks = tuned.grid().stream()
                .map(value -> new Tick(across.place(value), Setting.format(value)))
                .sorted(Comparator.comparingDouble(Tick::place))
                .toList();
        Span span = Span.of(ticks.stream().map(Tick::place).toList());
        return new Axle(tuned.tuning().setting().name(), across, span.padded(0.05, 0.05), ticks);
    }

    private String seeds() {
        return tuned.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
