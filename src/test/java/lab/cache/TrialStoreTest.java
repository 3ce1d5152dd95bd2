package lab.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.error.LabException;
import lab.study.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished trial is found again, and the store keeps to its limit. */
final class TrialStoreTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint(ClassBytes.here(), new Platform(List.of("here")));
    private static final Duration TIME = Duration.ofMillis(1_500);

    @TempDir
    private Path root;

    private TrialStore store;

    @BeforeEach
    void open() {
        store = new TrialStore(root.resolve("trials"), FINGERPRINT);
    }

    @Test
    void whatWasPutIsFound() {
        store.put(Guess.trial(), Samples.odd(), TIME);

        Stored found = store.find(Guess.trial()).orElseThrow();

        assertThat(found.recording().samples()).isEqualTo(Samples.odd().samples());
        assertThat(found.time()).isEqualTo(TIME);
    }

    @Test
    void anotherSeedIsNotFound() {
        store.put(Guess.trial(101), Samples.odd(), TIME);

        assertThat(store.find(Guess.trial(102))).isEmpty();
    }

    @Test
    void aStoreThatDoesNotExistIsEmpty() {
        assertThat(store.find(Guess.trial())).isEmpty();
        assertThat(store.size()).isEqualTo(new TrialStore.Size(0, 0));
        assertThat(store.clean()).isEqualTo(new TrialStore.Size(0, 0));
        assertThat(store.folder()).doesNotExist();
    }

    @Test
    void aTrialOfChangedCodeIsNotFound() {
        store.put(Guess.trial(), Samples.odd(), TIME);
        store.put(Wager.trial(1), Samples.odd(), TIME);
        ClassBytes changed = Changed.of(ClassBytes.here(), Changed.name(Guess.class));
        TrialStore later = new TrialStore(store.folder(), new Fingerprint(changed, new Platform(List.of("here"))));

        assertThat(later.find(Guess.trial())).isEmpty();
        assertThat(later.find(Wager.trial(1))).isPresent();
    }

    @Test
    void aDamagedTrialIsAbsentUntilItIsPutAgain() throws IOException {
        store.put(Guess.trial(), Samples.odd(), TIME);
        Path file = path(Guess.trial());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(store.find(Guess.trial())).isEmpty();

        store.put(Guess.trial(), Samples.odd(), TIME);

        assertThat(store.find(Guess.trial())).isPresent();
    }

    @Test
    void whatCannotBeReadStays() throws IOException {
        Path file = path(Guess.trial());
        Files.createDirectories(file); // which no read gets beyond, whoever tries

        assertThat(store.find(Guess.trial())).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void swappedFilesAreNobodysTrials() throws IOException {
        store.put(Guess.trial(101), Samples.odd(), TIME);
        store.put(Guess.trial(102), Samples.odd(), TIME);
        Files.move(path(Guess.trial(101)), path(Guess.trial(102)), StandardCopyOption.REPLACE_EXISTING);

        assertThat(store.find(Guess.trial(102))).isEmpty();
    }

    @Test
    void filesOfOlderFormatsCountAndAreCleanedAway() throws IOException {
        Files.createDirectories(store.folder());
        Path old = Files.writeString(store.folder().resolve("ab".repeat(32) + ".trial"), "labtrl1\n and more");

        assertThat(store.size().trials()).isEqualTo(1);
        assertThat(store.clean().trials()).isEqualTo(1);
        assertThat(old).doesNotExist();
    }

    @Test
    void aTruncatedTrialIsAbsentAndCanBePutAgain() throws IOException {
        store.put(Guess.trial(), Samples.odd(), TIME);
        Files.write(store.fileOf(Guess.trial()).path(), new byte[0]);
        assertThat(store.find(Guess.trial())).isEmpty();

        store.put(Guess.trial(), Samples.odd(), TIME);

        assertThat(store.find(Guess.trial())).isPresent();
    }

    @Test
    void whatAnotherProcessWroteIsAdoptedWithItsCost() {
        store.fileOf(Guess.trial()).write(Samples.odd(), TIME);

        store.adopt(Guess.trial(), TIME);

        assertThat(store.find(Guess.trial())).isPresent();
        assertThat(store.costs().known(Guess.trial(102))).contains(TIME);
    }

    @Test
    void whatAnotherProcessWroteCountsForTheLimit() throws IOException {
        long each = bytesOfOne();
        TrialStore small = new TrialStore(root.resolve("small"), FINGERPRINT, 5 * each);
        for (int seed = 1; seed <= 30; seed++) {
            small.fileOf(Guess.trial(seed)).write(Samples.odd(), TIME);
            small.adopt(Guess.trial(seed), TIME);
        }

        assertThat(small.size().bytes()).isLessThanOrEqualTo(5 * each);
    }

    @Test
    void theSizeCountsTrialsAndTheirBytes() throws IOException {
        store.put(Guess.trial(101), Samples.odd(), TIME);
        store.put(Guess.trial(102), Samples.odd(), TIME);
        long bytes = Files.size(store.fileOf(Guess.trial(101)).path());

        assertThat(store.size()).isEqualTo(new TrialStore.Size(2, 2 * bytes));
    }

    @Test
    void cleaningEmptiesTheStoreAndKeepsTheCosts() {
        store.put(Guess.trial(101), Samples.odd(), TIME);
        store.put(Guess.trial(102), Samples.odd(), TIME);

        assertThat(store.clean().trials()).isEqualTo(2);
        assertThat(store.size().trials()).isZero();
        assertThat(store.find(Guess.trial(101))).isEmpty();
        assertThat(new TrialStore(store.folder(), FINGERPRINT).costs().known(Guess.trial()))
                .contains(TIME);
    }

    @Test
    void theLeastRecentlyUsedGoFirst() throws IOException {
        long each = bytesOfOne();
        TrialStore small = new TrialStore(root.resolve("small"), FINGERPRINT, 5 * each);
        putOld(small, 1, 2, 3, 4, 5);
        assertThat(small.find(Guess.trial(1))).isPresent(); // used again, though the oldest

        small.put(Guess.trial(6), Samples.odd(), TIME);

        assertThat(present(small, 6)).containsExactly(1L, 4L, 5L, 6L); // 90 % of 5 is room for 4
    }

    @Test
    void theStoreKeepsToItsLimitWhateverIsPut() throws IOException {
        long limit = 5 * bytesOfOne();
        TrialStore small = new TrialStore(root.resolve("small"), FINGERPRINT, limit);

        for (int seed = 1; seed <= 30; seed++) {
            small.put(Guess.trial(seed), Samples.odd(), TIME);
            assertThat(small.size().bytes()).isLessThanOrEqualTo(limit);
        }
        assertThat(small.find(Guess.trial(30))).isPresent();
    }

    @Test
    void whatOtherProcessesPutCountsAtTheStart() throws IOException {
        long each = bytesOfOne();
        TrialStore other = new TrialStore(root.resolve("small"), FINGERPRINT, 100 * each);
        putOld(other, 1, 2, 3, 4, 5, 6, 7, 8);

        TrialStore small = new TrialStore(root.resolve("small"), FINGERPRINT, 5 * each);
        small.put(Guess.trial(9), Samples.odd(), TIME);

        assertThat(present(small, 9)).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void onlyUnfinishedFilesOfLongAgoAreRemoved() throws IOException {
        store.put(Guess.trial(), Samples.odd(), TIME);
        Path abandoned = Files.writeString(store.folder().resolve(TrialFile.UNFINISHED + "1-1-1"), "half");
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path inProgress = Files.writeString(store.folder().resolve(TrialFile.UNFINISHED + "1-1-2"), "half");

        store.clean();

        assertThat(abandoned).doesNotExist();
        assertThat(inProgress).exists();
    }

    @Test
    void aStoreThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(root.resolve("blocked"), "a file");
        TrialStore blocked = new TrialStore(root.resolve("blocked"), FINGERPRINT);

        assertThat(blocked.find(Guess.trial())).isEmpty();
        assertThatThrownBy(() -> blocked.put(Guess.trial(), Samples.odd(), TIME))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("blocked");
    }

    @Test
    void twoProcessesWriteTheSameTrialsAndBothAreRead() throws IOException {
        Process one = StoreProcess.start(store.folder());
        Process two = StoreProcess.start(store.folder());
        while (one.isAlive() || two.isAlive()) {
            found(); // fails at a file that is not whole
        }

        assertThat(one.exitValue()).isZero();
        assertThat(two.exitValue()).isZero();
        assertThat(found()).isEqualTo(StoreProcess.TRIALS);
        assertThat(store.size().trials()).isEqualTo(StoreProcess.TRIALS);
    }

    /** How many trials are there now; one that is there and damaged fails. */
    private int found() {
        return (int) LongStream.rangeClosed(1, StoreProcess.TRIALS)
                .mapToObj(seed -> StoreProcess.file(store.folder(), seed))
                .filter(TrialFile::exists)
                .map(TrialFile::read)
                .filter(stored ->
                        stored.recording().samples().equals(Samples.odd().samples()))
                .count();
    }

    private Path path(Trial trial) {
        return store.fileOf(trial).path();
    }

    private long bytesOfOne() throws IOException {
        store.put(Guess.trial(), Samples.odd(), TIME);
        return Files.size(store.fileOf(Guess.trial()).path());
    }

    /** Puts trials that were last used hours ago, the first one the longest. */
    private static void putOld(TrialStore store, int... seeds) throws IOException {
        for (int i = 0; i < seeds.length; i++) {
            store.put(Guess.trial(seeds[i]), Samples.odd(), TIME);
            Instant used = Instant.now().minus(Duration.ofHours(seeds.length - i));
            Files.setLastModifiedTime(store.fileOf(Guess.trial(seeds[i])).path(), FileTime.from(used));
        }
    }

    private static List<Long> present(TrialStore store, int last) {
        return IntStream.rangeClosed(1, last)
                .filter(seed -> Files.exists(store.fileOf(Guess.trial(seed)).path()))
                .mapToObj(Long::valueOf)
                .toList();
    }
}
