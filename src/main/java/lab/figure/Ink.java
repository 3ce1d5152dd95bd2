package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/** Something drawn in a panel, at places on its axes. */
sealed interface Ink {
    /** Its spots, which the axes must show. */
    List<Spot> spots();

    /** The span that the horizontal axis must show. */
    static Span across(List<Ink> ink) {
        return Span.of(ink.stream().flatMap(each -> each.spots().stream()).map(Spot::x));
    }

    /** The span that the vertical axis must show. */
    static Span up(List<Ink> ink) {
        return Span.of(ink.stream().flatMap(each -> each.spots().stream()).map(Spot::y));
    }

    /** The spots of the words among some ink. */
    static Stream<Spot> notes(List<Ink> ink) {
        return ink.stream().filter(Note.class::isInstance).map(note -> ((Note) note).spot());
    }

    /** The spots of the dots among some ink. */
    static Stream<Spot> dots(List<Ink> ink) {
        return ink.stream().filter(Dots.class::isInstance).flatMap(dots -> dots.spots().stream());
    }

    /** A line through spots, broken where a spot is not finite. */
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

    /** A rectangle, given by its lower left and upper right corners. */
    record Tile(Spot from, Spot to) {}

    /** A dot at each spot. */
    record Dots(List<Spot> spots, Color color, Shape shape) implements Ink {}

    /** Words beside a spot. */
    record Note(Spot spot, String words, Color color, Side side) implements Ink {
        @Override
        public List<Spot> spots() {
            return List.of(spot);
        }
    }

    /** The shape of a dot. */
    enum Shape {
        /** A seed. */
        DISC,
        /** A median. */
        RING,
        /** A median, as a ring with room for seeds inside. */
        HOOP,
        /** A trial that diverged. */
        CROSS,
        /** One of many points, with a rim that separates it from others. */
        POINT,
        /** A point of another class. */
        TRIANGLE
    }

    /** The side of a spot on which words stand. */
    enum Side {
        RIGHT,
        BELOW
    }
}
