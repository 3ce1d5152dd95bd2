package lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lab.error.ExitCode;
import lab.error.LabException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions that something is refused in the laboratory's own manner. */
public final class Refusals {
    private Refusals() {}

    public static AbstractThrowableAssert<?, ? extends Throwable> assertUsage(ThrowingCallable call) {
        return assertRefused(call, ExitCode.USAGE);
    }

    public static AbstractThrowableAssert<?, ? extends Throwable> assertUnavailable(ThrowingCallable call) {
        return assertRefused(call, ExitCode.UNAVAILABLE);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call, ExitCode code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LabException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(code));
    }
}
