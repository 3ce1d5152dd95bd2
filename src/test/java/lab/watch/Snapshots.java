package lab.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Reads what the live page is told. */
final class Snapshots {
    private Snapshots() {}

    static Snapshot of(Feed feed) {
        return of(feed.json(0));
    }

    static Snapshot of(String json) {
        try {
            return new ObjectMapper().readValue(json, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
