package lab.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Messages as lines of ASCII: a mark, then JSON. Output that a native library prints in between is not taken for a message
 * and damages none: each message starts on a line of its own and is written in one go.
 */
final class Wire {
    private static final String MARK = "\u0001lab\u0001";

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** The line of a message, without the line end. */
    String line(Object message) {
        try {
            return MARK + mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    /** Sends a message in one piece. */
    void send(Object message, OutputStream out) throws IOException {
        byte[] bytes = ("\n" + line(message) + "\n").getBytes(StandardCharsets.US_ASCII);
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    /** The message in a line; empty if there is none. */
    <T> Optional<T> message(String line, Class<T> type) {
        int mark = line.indexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(line.substring(mark + MARK.length()), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
