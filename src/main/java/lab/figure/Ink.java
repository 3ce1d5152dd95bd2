package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/** Something drawn in a panel, in places of its axes. */
sealed interface Ink {
    /** Where it is; what an axis must show to show it. */
    List<Spot> spots();

    /** What the horizontal axis must show. */
    static Span across(List<Ink> ink) {
        return Span.of(ink.stream().flatMap(each -> each.spots().stream()).map(Spot::x));
    }

    /** What the vertical axis must show. */
    static Span up(List<Ink> ink) {
        return Span.of(ink.stream().flatMap(each -> each.spots().stream()).map(Spot::y));
    }

    /** A line through spots, broken where one is not finite. */
    record Line(List<Spot> spots, Color color, BasicStroke stroke) implements Ink {}

    /** A filled outline; {@code edge} may be null. */
    record Area(List<Spot> spots, Color fill, Color edge) implements Ink {}

    /** Filled rectangles of one colour, without edges. */
    record Tiles(List<Tile> tiles, Color fill) implements Ink {
        @Override
        public List<Spot> spots() {
            return tiles.stream()
                    .flatMap(tile -> Stream.of(tile.from(), tile.to()))
                    .toList();
        }
    }

    /** A rectangle from its lower left to its upper right corner. */
    record Tile(Spot from, Spot to) {}

    /** A dot at each spot. */
    record Dots(List<Spot> spots, Color color, Shape shape) implements Ink {}

    /** TextLine beside a spot. */
    record Note(Spot spot, String words, Color color, Side side) implements Ink {
        @Override
        public List<Spot> spots() {
            return List.of(spot);
        }
    }

    /** What a dot looks like. */
    enum Shape {
        /** A seed. */
        DISC,
        /** A median. */
        RING,
        /** A median that leaves room for seeds in it. */
        HOOP,
        /** A trial that diverged. */
        CROSS,
        /** One of many points, with a rim that parts it from others. */
        POINT,
        /** A point of another class. */
        TRIANGLE
    }

    /** Where words stand, as seen from their spot. */
    enum Side {
        RIGHT,
        BELOW
    }
}
