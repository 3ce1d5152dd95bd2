package lab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Prints values as JSON on standard output; maps keep their order. */
final class JsonOutput {
    private JsonOutput() {}

    /** Prints a map on one line. */
    static void line(Map<String, ?> value, PrintWriter out) {
        try {
            out.println(JsonMapper.builder().build().writeValueAsString(value));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    /** Prints a value made of maps, lists, strings, numbers and booleans. */
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
