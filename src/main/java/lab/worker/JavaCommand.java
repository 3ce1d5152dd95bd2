package lab.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker: this process's Java, options and class path. */
final class JavaCommand {
    /** Options that two processes cannot share, or that only its starter has a use for. */
    private static final List<String> OWN =
            List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xdebug", "-Xrunjdwp", "-Xlog", "-Xloggc");

    private static final int HEAP_PERCENT = 25; // of the machine's memory; the default of one process
    private static final int ALL_HEAPS_PERCENT = 75;

    private JavaCommand() {}

    static List<String> of(Crew crew) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(shared());
        command.add(
                "-XX:MaxRAMPercentage=" + Math.max(1, Math.min(HEAP_PERCENT, ALL_HEAPS_PERCENT / crew.jobs())) + ".0");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=" + crew.logs().resolve("crash-%p.log"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), crew.program()));
        command.addAll(List.of(
                "worker", "--parent", String.valueOf(ProcessHandle.current().pid())));
        return List.copyOf(command);
    }

    private static List<String> shared() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .toList();
    }
}
