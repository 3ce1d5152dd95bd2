package lab.ui;

import java.util.Collection;
import java.util.Optional;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.core.storage.StatsStorageRouter;
import org.deeplearning4j.core.storage.StorageMetaData;

/**
 * Passes reports, from listeners or from an old tape, to the UI's storage and, while a tape is inserted, to the tape. Safe
 * for several threads.
 */
final class TapeDeck implements StatsStorageRouter {
    private final StatsStorage shown;
    private Optional<StatsTape> tape = Optional.empty();

    TapeDeck(StatsStorage shown) {
        this.shown = shown;
    }

    synchronized void insert(Optional<StatsTape> fresh) {
        tape = fresh;
    }

    synchronized Optional<StatsTape> eject() {
        Optional<StatsTape> full = tape;
        tape = Optional.empty();
        return full;
    }

    @Override
    public synchronized void putStorageMetaData(StorageMetaData item) {
        shown.putStorageMetaData(item);
        tape.ifPresent(t -> t.add(StatsTape.Kind.META, item));
    }

    @Override
    public void putStorageMetaData(Collection<? extends StorageMetaData> items) {
        items.forEach(this::putStorageMetaData);
    }

    @Override
    public synchronized void putStaticInfo(Persistable item) {
        StockNames.putInto(item);
        shown.putStaticInfo(item);
        tape.ifPresent(t -> t.add(StatsTape.Kind.STATIC, item));
    }

    @Override
    public void putStaticInfo(Collection<? extends Persistable> items) {
        items.forEach(this::putStaticInfo);
    }

    @Override
    public synchronized void putUpdate(Persistable item) {
        shown.putUpdate(item);
        tape.ifPresent(t -> t.add(StatsTape.Kind.UPDATE, item));
    }

    @Override
    public void putUpdate(Collection<? extends Persistable> items) {
        items.forEach(this::putUpdate);
    }
}
