package lab.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.study.Engine;
import lab.study.Study;
import lab.study.ThreadEngine;
import lab.study.Trial;

/** Checks that this machine gives the same bits for the same seed, which all comparisons of this laboratory rest on. */
public final class SelfCheck {
    private static final Trial TRIAL = new Study(new BitExact(), Settings.of(Scale.SMOKE), List.of(1L))
            .trials()
            .get(0);

    private SelfCheck() {}

    /**
     * Trains a small network twice in a row and twice at once in this process; returns what differs, empty if nothing does.
     */
    public static Optional<String> inThisProcess() {
        Backend.load();
        return difference(
                Stream.concat(trained(new ThreadEngine(1), 2).stream(), trained(new ThreadEngine(2), 2).stream())
                        .toList());
    }

    /** Trains it in this process and by each of the engines, all at once; returns what differs, empty if nothing does. */
    public static Optional<String> among(List<? extends Engine> engines) {
        List<CompletableFuture<Recording>> others = engines.stream()
                .map(engine ->
                        CompletableFuture.supplyAsync(() -> trained(engine, 1).get(0)))
                .toList();
        Stream<Recording> here = trained(new ThreadEngine(1), 1).stream();
        return difference(
                Stream.concat(here, others.stream().map(SelfCheck::joined)).toList());
    }

    private static Recording joined(CompletableFuture<Recording> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LabException refusal ? refusal : e;
        }
    }

    private static List<Recording> trained(Engine engine, int times) {
        List<Recording> recordings = new ArrayList<>();
        engine.run(IntStream.range(0, times).mapToObj(i -> TRIAL).toList(), new Engine.Listener() {
            @Override
            public void finished(Trial trial, Recording recording, Duration time) {
                recordings.add(recording);
            }

            @Override
            public void failed(Trial trial, LabException why) {
                throw why;
            }
        });
        return recordings;
    }

    private static Optional<String> difference(List<Recording> recordings) {
        List<Sample> first = recordings.get(0).samples();
        return IntStream.range(1, recordings.size())
                .mapToObj(run -> difference(first, recordings.get(run).samples(), run + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> difference(List<Sample> first, List<Sample> other, int run) {
        return IntStream.range(0, first.size())
                .filter(i -> i >= other.size() || !first.get(i).equals(other.get(i)))
                .mapToObj(i ->
                        "run " + run + " differs from run 1 from parameter " + (i + 1) + " of " + first.size() + " on")
                .findFirst();
    }
}
