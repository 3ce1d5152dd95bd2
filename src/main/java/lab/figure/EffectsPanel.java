package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.claim.Expectation;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.metric.ArmKey;
import lab.metric.Summary;
import lab.verdict.Estimate;
import lab.verdict.Finding;

/** The judged differences of a number between two arms: per finding a row with a dot per seed, the interval and the margin. */
final class EffectsPanel extends SummaryPanel {
    private static final String MINUS = " \u2212 ";
    private static final String HOW = "Dot: a seed's difference. Ring and bar: its middle and interval, as judged.";
    private static final String MARGIN = "Band: the margin that does not matter.";
    private static final String LEAST = "Dashes: the size that was named.";
    private static final double HALF_BAND = 0.42;
    private static final double BELOW = 0.06; // room left of the lowest value, in units of the axis
    private static final double BAND = 0.16; // strength of the margin's colour

    private final Summary summary;
    private final List<Finding> findings;
    private final List<String> notes = new ArrayList<>(List.of(HOW));

    EffectsPanel(PanelStudy study, Summary summary) {
        super(study);
        this.summary = summary;
        this.findings = study.verdict().findings().stream()
                .filter(finding -> isShown(finding.statement().expectation()))
                .toList();
        if (findings.isEmpty()) {
            throw new IllegalStateException("Figure '" + study.figure().title() + "' shows judged differences of '"
                    + summary.name() + "', but no clause expects one; name a number that is compared.");
        }
    }

    private boolean isShown(Expectation expectation) {
        boolean isDifference = expectation instanceof Equivalence
                || (expectation instanceof Order order && order.size() == Size.DIFFERENCE);
        return isDifference
                && expectation.summary().name().equals(summary.name())
                && expectation.arms().stream().allMatch(study.plot()::shows);
    }

    @Override
    Panel panel() {
        int count = findings.size();
        IntStream.range(0, count).forEach(i -> draw(findings.get(i), count - 1.0 - i));
        Span rows = new Span(-0.6, count - 0.4);
        ink.add(
                0,
                new Ink.Line(
                        List.of(new Spot(0, rows.low()), new Spot(0, rows.high())),
                        study.theme().axis(),
                        Strokes.JOINED));
        List<Tick> names = IntStream.range(0, count)
                .mapToObj(i -> new Tick(count - 1.0 - i, words(i)))
                .toList();
        Span span = Ink.across(ink).padded(BELOW, 0);
        PanelAxis across =
                PanelAxis.of(summary.name() + ": " + (onePair() ? pair(0) : "difference"), AxisScale.LINEAR, span);
        PanelAxis down = new PanelAxis("", AxisScale.LINEAR, rows, names);
        return study.panel(across, down, ink, List.of(), notes).framed(PanelFrame.BARS);
    }

    private boolean onePair() {
        return IntStream.range(0, findings.size())
                        .mapToObj(this::pair)
                        .distinct()
                        .count()
                == 1;
    }

    /** The names of the two arms of a finding, in the order of their difference. */
    private String pair(int row) {
        return first(row).name() + MINUS + second(row).name();
    }

    private ArmKey first(int row) {
        Expectation expectation = expectation(row);
        return expectation instanceof Order order
                ? order.greater()
                : expectation.arms().get(0);
    }

    private ArmKey second(int row) {
        Expectation expectation = expectation(row);
        return expectation instanceof Order order
                ? order.lesser()
                : expectation.arms().get(1);
    }

    /** The levels that the reader does not know, first, since long words are cut, and the arms if the rows differ in them. */
    private String words(int row) {
        Map<String, String> other = second(row).levels();
        String at = study.untold(first(row)).levels().entrySet().stream()
                .map(level -> level.getKey() + " "
                        + difference(level.getValue(), other.getOrDefault(level.getKey(), level.getValue())))
                .collect(Collectors.joining(", "));
        return onePair() ? at : at.isEmpty() ? pair(row) : at + ": " + pair(row);
    }

    private static String difference(String level, String other) {
        return level.equals(other) ? level : level + MINUS + other;
    }

    private Expectation expectation(int row) {
        return findings.get(row).statement().expectation();
    }

    private void draw(Finding finding, double row) {
        Expectation expectation = finding.statement().expectation();
        Color color = study.color(expectation.arms().get(0));
        named(expectation, row);
        double[] effects =
                finding.effects().stream().mapToDouble(effect -> effect).toArray();
        Estimate estimate = finding.result().estimate();
        List<Spot> interval = List.of(new Spot(estimate.low(), row), new Spot(estimate.high(), row));
        ink.add(new Ink.Line(interval, color, Strokes.median(0)));
        seeds(spots(effects, stacked(row, effects.length)), color);
        ring(new Spot(estimate.middle(), row), color, Ink.Shape.RING);
    }

    /** The margin as a band, or the least size as dashes. */
    private void named(Expectation expectation, double row) {
        double low = row - HALF_BAND;
        double high = row + HALF_BAND;
        if (expectation instanceof Equivalence same) {
            double margin = same.margin();
            ink.add(new Ink.Area(
                    List.of(
                            new Spot(-margin, low),
                            new Spot(margin, low),
                            new Spot(margin, high),
                            new Spot(-margin, high)),
                    Theme.faint(study.theme().baseline(), BAND),
                    null));
            note(MARGIN);
        } else if (expectation instanceof Order order && order.least() > 0) {
            List<Spot> ends = List.of(new Spot(order.least(), low), new Spot(order.least(), high));
            ink.add(new Ink.Line(ends, study.theme().paleInk(), Strokes.MARK));
            note(LEAST);
        }
    }

    private void note(String words) {
        if (!notes.contains(words)) {
            notes.add(words);
        }
    }
}
