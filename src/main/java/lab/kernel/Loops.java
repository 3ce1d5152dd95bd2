package lab.kernel;

/** Loops over the first numbers of arrays, shared by several kernels. */
final class Loops {
    private Loops() {}

    /** Adds the first {@code n} of {@code x} to those of {@code sums}. */
    static void add(float[] sums, float[] x, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] += x[i];
        }
    }
}
