package lab.study;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import lab.error.LabException;

/**
 * A queue of events from an engine's threads. The thread that called the engine passes them to the listener while the others
 * work. Each trial starts once and ends once.
 */
public final class Events {
    private final BlockingQueue<Consumer<Engine.Listener>> queue = new LinkedBlockingQueue<>();

    /** Adds an event. */
    public void add(Consumer<Engine.Listener> event) {
        queue.add(event);
    }

    /** Passes events to the listener until this many trials have ended, or until an event or the listener throws. */
    public void tell(Engine.Listener listener, int trials) {
        try {
            for (int event = 0; event < 2 * trials; event++) {
                queue.take().accept(listener);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.unavailable("The run was interrupted; run the same command again.", e);
        }
    }
}
