package lab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.claim.Experiment;
import picocli.CommandLine;

/**
 * The command line over a laboratory in a folder of its own.
 *
 * @param home the project's folder
 */
record Shell(Path home) {
    /** What a command did. */
    record Result(int exit, String out, String err) {}

    /** Runs a command over a coin and a tiny network. */
    Result lab(String... arguments) {
        return with(TinyNet.SOUND, Coin.FAIR).run(arguments);
    }

    /** A laboratory of other experiments. */
    Commands with(Experiment<?>... syllabus) {
        return arguments -> {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine line = LabCommand.line(new Lab(List.of(syllabus), home, Optional.empty()));
            line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            return new Result(line.execute(arguments), out.toString(), err.toString());
        };
    }

    /** Runs commands. */
    @FunctionalInterface
    interface Commands {
        /** Runs one. */
        Result run(String... arguments);
    }

    /** A file of the results of an id. */
    Path result(String id, String file) {
        return home.resolve("results").resolve(id).resolve(file);
    }

    /** The content of every file under a folder, by its path; hidden files are left out. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    content.put(
                            folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
