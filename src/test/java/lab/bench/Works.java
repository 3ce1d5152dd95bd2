package lab.bench;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Which networks a benchmark trains. */
public final class Works {
    @Option(
            names = "--works",
            split = ",",
            paramLabel = "ID",
            description = "Of mlp-32, mlp-128, mlp-1024, deep, deep-norm, lenet.")
    private List<String> ids = Arrays.stream(Workload.values()).map(w -> w.id).toList();

    List<Workload> chosen() {
        return ids.stream().map(Workload::named).toList();
    }
}
