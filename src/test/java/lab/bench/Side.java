package lab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who trains, under what conditions. The first one that is asked for is what the others are compared with. */
enum Side {
    LEAN("lean", "the suite's loop, lean layers"),
    STOCK("stock", "the suite's loop, stock layers"),
    DL4J("dl4j", "DL4J as its examples"),
    PYTORCH("pytorch", "PyTorch, one thread"),
    PRODUCTS("products", "matrix products alone");

    /** Set by the launcher on some processors. */
    private static final String KERNELS = "OPENBLAS_CORETYPE";

    /** What a trial runs with. */
    private static final List<String> LAUNCHER_OPTIONS =
            List.of("-Xmx2g", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

    /** The name on the command line. */
    final String id;

    final String title;

    Side(String id, String title) {
        this.id = id;
        this.title = title;
    }

    static Side named(String id) {
        return Arrays.stream(values())
                .filter(side -> side.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no side '" + id + "'; name one of "
                        + Arrays.stream(values()).map(s -> s.id).toList() + "."));
    }

    /** Whether a Python interpreter with PyTorch is needed. */
    boolean isPython() {
        return this == PYTORCH || this == PRODUCTS;
    }

    /** Nothing is set where the defaults are measured, and each library of products takes the kernels that suit it. */
    private Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        if (this != DL4J) {
            variables.put("OMP_NUM_THREADS", "1");
            variables.put("OPENBLAS_NUM_THREADS", "1");
        }
        if (this == LEAN || this == STOCK) {
            Optional.ofNullable(System.getenv(KERNELS)).ifPresent(kernels -> variables.put(KERNELS, kernels));
        }
        return variables;
    }

    private List<String> options() {
        return this == DL4J ? List.of() : LAUNCHER_OPTIONS;
    }

    /** Microseconds an iteration of a workload, in a process of its own. */
    double time(String python, Workload workload, int iterations) {
        return isPython()
                ? time(
                        List.of(python, "benchmarks/pytorch_loop.py", id, workload.id, String.valueOf(iterations)),
                        workload)
                : time(List.of(), workload, iterations);
    }

    /** The same for a side in Java, with these options of the virtual machine on top of the side's. */
    double time(List<String> options, Workload workload, int iterations) {
        List<String> all = Stream.concat(options().stream(), options.stream()).toList();
        List<String> arguments = List.of(id, workload.id, String.valueOf(iterations));
        return time(Child.java(all, TrainingLoop.class, arguments), workload);
    }

    private double time(List<String> command, Workload workload) {
        String output = Child.run(environment(), command);
        String[] words =
                output.substring(output.lastIndexOf('\n') + 1).split(" ", 2); // a library may have spoken first
        double loss = Double.parseDouble(words[1]);
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException(
                    title + " ends " + workload.id + " with a loss of " + loss + "; time only what trains.");
        }
        return Double.parseDouble(words[0]);
    }
}
