package lab.run;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import lab.error.LabException;

/**
 * What an engine's threads have to tell, passed on by the one thread that called the engine, while they go on. A trial starts
 * once and ends once.
 */
public final class Events {
    private final BlockingQueue<Consumer<Engine.Listener>> queue = new LinkedBlockingQueue<>();

    /** Adds what is to be told. */
    public void add(Consumer<Engine.Listener> event) {
        queue.add(event);
    }

    /** Tells the listener until so many trials have ended; what an event or the listener throws ends it. */
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
