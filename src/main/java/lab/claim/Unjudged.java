package lab.claim;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.metric.ArmKey;

/**
 * Arms that are run and drawn, and stand in no expectation although a judged number of theirs is recorded.
 *
 * @param arms the arms
 * @param reason why nothing is expected of them, as a sentence for the page
 */
public record Unjudged(List<ArmKey> arms, String reason) {
    /** Copies the arms. */
    public Unjudged {
        arms = List.copyOf(arms);
    }

    /** Gives the reason for some arms. */
    public static Unjudged because(String reason, Arm<?>... arms) {
        return new Unjudged(Stream.of(arms).<ArmKey>map(Arm::key).toList(), reason);
    }

    /** The arms' names, without their levels. */
    public String names() {
        return arms.stream().map(ArmKey::name).distinct().collect(Collectors.joining(", "));
    }
}
