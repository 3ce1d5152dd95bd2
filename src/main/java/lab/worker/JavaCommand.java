package lab.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The command that starts a worker: this process's Java and options. The class path goes into the worker's environment. */
final class JavaCommand {
    /** Options that two processes cannot share, or that are of use only for this one. */
    private static final List<String> OWN =
            List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xdebug", "-Xrunjdwp", "-Xlog", "-Xloggc");

    private static final int HEAP_PERCENT = 25; // of the machine's memory; Java's default for one process
    private static final int ALL_HEAPS_PERCENT = 75;

    /** The end of a worker's command, before its parent's process id. */
    private static final List<String> WORKER = List.of("worker", "--parent");

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
        command.add(crew.program());
        command.addAll(WORKER);
        command.add(String.valueOf(ProcessHandle.current().pid()));
        return List.copyOf(command);
    }

    /** The parent that a process was started for; empty if it is not a worker, or its command is unknown. */
    static OptionalLong parent(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int end = arguments.size() - 1;
        boolean isWorker = end >= WORKER.size()
                && arguments.subList(end - WORKER.size(), end).equals(WORKER)
                && arguments.get(end).matches("[0-9]{1,18}");
        return isWorker ? OptionalLong.of(Long.parseLong(arguments.get(end))) : OptionalLong.empty();
    }

    private static List<String> shared() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .toList();
    }
}
