package lab.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.error.LabException;

/** Explains why a machine cannot draw text, and the remedy: Java needs native libraries and room for a temporary file. */
final class NoText {
    private static final List<Library> LIBRARIES = List.of(
            new Library("harfbuzz", "libharfbuzz0b"),
            new Library("freetype", "libfreetype6"),
            new Library("fontconfig", "fontconfig"));

    /** A native library, and the Debian package that contains it. */
    private record Library(String name, String debian) {}

    private NoText() {}

    static LabException because(Throwable failure) {
        return causes(failure)
                .filter(LabException.class::isInstance)
                .map(LabException.class::cast)
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private static LabException unforeseen(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof IOException || cause instanceof UncheckedIOException)
                .reduce((first, deeper) -> deeper)
                .map(cause -> noTemporaryFile(cause, failure))
                .orElseGet(() -> noLibrary(failure));
    }

    private static LabException noTemporaryFile(Throwable cause, Throwable failure) {
        return LabException.unavailable(
                "The figures' typeface cannot be unpacked (" + reason(cause)
                        + "); Java needs room for it in the temporary"
                        + " folder " + System.getProperty("java.io.tmpdir") + ": check that the folder exists, is yours"
                        + " to write, and that the disk has room.",
                failure);
    }

    private static LabException noLibrary(Throwable failure) {
        String words = causes(failure).map(Throwable::toString).collect(Collectors.joining(" "));
        List<Library> named = LIBRARIES.stream()
                .filter(library -> words.toLowerCase(Locale.ROOT).contains(library.name()))
                .toList();
        String missing = (named.isEmpty() ? LIBRARIES : named)
                .stream().map(Library::debian).collect(Collectors.joining(" "));
        return LabException.unavailable(
                "This Java runtime cannot draw text (" + reason(deepest(failure)) + "); figures need native libraries."
                        + " On Debian and Ubuntu: `apt-get install " + missing + "`.",
                failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Throwable deepest(Throwable failure) {
        return causes(failure).reduce((first, deeper) -> deeper).orElse(failure);
    }

    private static String reason(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    }
}
