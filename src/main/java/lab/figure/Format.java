package lab.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.error.LabException;
import lab.error.Quoted;

/** A file format of figures. */
public enum Format {
    /** Vectors for web pages, with searchable text. */
    SVG,
    /** Pixels for slides, twice the size of the sheet. */
    PNG,
    /** Vectors for print. */
    PDF;

    /** The format of this name, in any case. Anything else is a usage error that names the choices. */
    public static Format parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> LabException.usage(Quoted.of(name) + " is no figure format; choose among "
                        + choices() + ", e.g. `--format svg,png`."));
    }

    /** The file name's ending, e.g. {@code svg}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] bytes(FigureSheet sheet) {
        return switch (this) {
            case SVG -> new SvgFile().bytes(sheet);
            case PNG -> new PngFile().bytes(sheet);
            case PDF -> new PdfFile().bytes(sheet);
        };
    }

    private static String choices() {
        return Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(", "));
    }
}
