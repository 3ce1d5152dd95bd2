package lab.worker;

/** Time that passes in a trial. */
final class Pause {
    private Pause() {}

    static void of(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("A trial is not interrupted", e);
        }
    }
}
