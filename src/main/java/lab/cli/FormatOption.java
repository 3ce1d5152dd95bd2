package lab.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lab.figure.Format;
import picocli.CommandLine.Option;

/** The option {@code --format}. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "F",
            split = ",",
            defaultValue = "svg,png",
            description = "Formats of the figures: svg, png, pdf (default: ${DEFAULT-VALUE}).")
    private List<String> names = List.of();

    Set<Format> formats() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        names.forEach(name -> formats.add(Format.parse(name)));
        return formats;
    }
}
