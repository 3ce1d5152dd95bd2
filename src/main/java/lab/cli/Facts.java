package lab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lab.error.ExitCode;
import lab.error.LabException;

/** Collects facts in order. A fact that cannot be determined does not keep the others from being reported. */
final class Facts {
    private final Map<String, Object> found = new LinkedHashMap<>();
    private ExitCode worst = ExitCode.OK;

    /** Adds a fact. */
    void add(String what, Object value) {
        found.put(what, value);
    }

    /** Adds a fact, or the reason why it cannot be determined. */
    void find(String what, Supplier<?> finder) {
        findAll(what, () -> Map.of(what, finder.get()));
    }

    /** Adds several facts, or under the name {@code what} the reason why they cannot be determined. */
    void findAll(String what, Supplier<? extends Map<String, ?>> finder) {
        try {
            found.putAll(finder.get());
        } catch (LabException e) {
            found.put(what, "NOT KNOWN: " + e.getMessage());
            count(ExitCode.UNAVAILABLE);
        }
    }

    /** Raises the exit code to this one if it is more severe. */
    void count(ExitCode code) {
        worst = code.compareTo(worst) > 0 ? code : worst;
    }

    /** {@link ExitCode#OK}, or the most severe of the failures. */
    ExitCode exitCode() {
        return worst;
    }

    /** The collected facts, in order. */
    Map<String, Object> found() {
        return found;
    }
}
