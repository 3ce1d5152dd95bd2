package lab.trial;

import java.time.Duration;
import lab.metric.Recording;

/**
 * A finished trial as its file keeps it.
 *
 * @param recording what it recorded
 * @param time the work it took
 */
public record Stored(Recording recording, Duration time) {}
