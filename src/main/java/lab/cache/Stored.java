package lab.cache;

import java.time.Duration;
import lab.metric.Recording;

/**
 * A finished trial as stored in its file.
 *
 * @param recording its recording
 * @param time the working time it took
 */
public record Stored(Recording recording, Duration time) {}
