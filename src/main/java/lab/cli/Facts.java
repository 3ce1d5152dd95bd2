package lab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lab.error.ExitCode;
import lab.error.LabException;

/** What a command finds out, in order. What cannot be found out does not keep the rest from being told. */
final class Facts {
    private final Map<String, Object> found = new LinkedHashMap<>();
    private ExitCode worst = ExitCode.OK;

    /** Adds a fact. */
    void add(String what, Object value) {
        found.put(what, value);
    }

    /** Adds what is found, or why it cannot be. */
    void find(String what, Supplier<?> finder) {
        findAll(what, () -> Map.of(what, finder.get()));
    }

    /** Adds several facts at once, or under one name why they cannot be found. */
    void findAll(String what, Supplier<? extends Map<String, ?>> finder) {
        try {
            found.putAll(finder.get());
        } catch (LabException e) {
            found.put(what, "NOT KNOWN: " + e.getMessage());
            count(ExitCode.UNAVAILABLE);
        }
    }

    /** Makes the exit code at least as grave as this one. */
    void count(ExitCode code) {
        worst = code.compareTo(worst) > 0 ? code : worst;
    }

    /** {@link ExitCode#OK}, or the gravest of what went wrong. */
    ExitCode exitCode() {
        return worst;
    }

    /** What was found, in order. */
    Map<String, Object> found() {
        return found;
    }
}
