package lab.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Properties of the terminal. */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Columns of standard output; unlimited if it goes to a file or a pipe. */
    static int width(CommandLine line) {
        return !isConsole()
                ? Integer.MAX_VALUE
                : line.getCommandSpec().usageMessage().width();
    }

    /** Whether standard error is a terminal, on which a line can be redrawn. */
    static boolean isInteractive() {
        return isConsole() && (!Files.exists(STDERR) || isTerminal(STDERR));
    }

    @SuppressWarnings("SystemConsoleNull") // null before Java 22; since then the console itself is asked
    private static boolean isConsole() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // in Java 17 to 21, there is a console only on a terminal
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
