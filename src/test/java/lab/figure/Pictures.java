package lab.figure;

import static lab.figure.Studies.CLAIM;
import static lab.figure.Studies.NONE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Trials;

/**
 * Draws single figures.
 *
 * @param folder where they are left
 */
record Pictures(Path folder) {
    String svg(Trials trials, Figure figure) {
        return new String(bytes(trials, figure, Format.SVG), StandardCharsets.UTF_8);
    }

    byte[] bytes(Trials trials, Plot plot, Format format) {
        return bytes(trials, Figure.of("A figure", plot), format);
    }

    private byte[] bytes(Trials trials, Figure figure, Format format) {
        String name = new Figures(CLAIM, List.of(figure), trials, Optional.empty(), NONE)
                .draw(Set.of(format), folder, FigureStyle.PUBLISHED)
                .get(0);
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
