package lab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Values as JSON on standard output: maps keep their order, and so do keys. */
final class JsonOutput {
    private JsonOutput() {}

    /** Prints maps, lists, strings, numbers and booleans. */
    static void print(Object value, PrintWriter out) {
        try {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(value));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }
}
