package lab.cli;

import java.util.List;

/** A program whose only experiment fails in its first trial. */
public final class FailingMain {
    private FailingMain() {}

    /** Runs a command. */
    public static void main(String[] arguments) {
        LabCommand.main(List.of(new Coin(true)), arguments);
    }
}
