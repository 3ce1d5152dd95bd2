package lab.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.study.Engine;
import lab.study.ThreadEngine;
import org.junit.jupiter.api.Test;

/** What is wrong with the machine is told as such. */
final class SelfCheckTest {
    @Test
    void twoEnginesOfThisProcessAgree() {
        assertThat(SelfCheck.among(List.of(new ThreadEngine(1), new ThreadEngine(2))))
                .isEmpty();
    }

    @Test
    void aLibraryThatCannotBeLoadedIsNoFaultOfTheLaboratory() {
        assertThatThrownBy(() -> Backend.load(() -> {
                    throw new ExceptionInInitializerError(new UnsatisfiedLinkError("cannot open shared object file"));
                }))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("cannot open shared object file")
                .hasMessageContaining("the disk has room");
    }

    @Test
    void aWorkerThatCannotWriteIsNoFaultOfTheLaboratory() {
        Engine full = (trials, listener) -> {
            throw LabException.unavailable("the disk is full");
        };

        assertThatThrownBy(() -> SelfCheck.among(List.of(full)))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessage("the disk is full");
    }
}
