package lab.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.Sample;

/**
 * Converts a finished trial to and from deflated bytes: its time, then for each metric the name, the number of samples, and
 * three columns of doubles, bit for bit: second indices, indices, values. Columns deflate better than rows.
 */
final class TrialBytes {
    /** The most bytes of a trial before they are deflated: 2.7 million numbers, far more than any trial records. */
    static final int MOST = 1 << 26;

    private static final int SAMPLE = 3 * Double.BYTES;
    private static final long NANOS = 1_000_000_000; // of a second

    private TrialBytes() {}

    /** The bytes of a trial; refuses one that has recorded too many numbers. */
    static byte[] of(Recording recording, Duration time) {
        if (recording.samples().size() > MOST / (2 * SAMPLE)) { // half of the limit, since names take space, too
            throw LabException.trialFailed(
                    "A trial may record " + MOST / (2 * SAMPLE) + " numbers, but this one recorded "
                            + recording.samples().size() + "; observe it less often.",
                    null);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeLong(time.getSeconds());
            out.writeInt(time.getNano());
            Map<String, List<Sample>> metrics = recording.samples().stream()
                    .collect(Collectors.groupingBy(Sample::metric, LinkedHashMap::new, Collectors.toList()));
            out.writeInt(metrics.size());
            for (Map.Entry<String, List<Sample>> metric : metrics.entrySet()) {
                write(out, metric.getKey(), metric.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the bytes that {@link #of} made, from {@code offset} on; refuses other bytes without taking more memory for
     * them.
     */
    static Stored read(byte[] bytes, int offset) throws IOException {
        DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(inflated(bytes, offset))); // knows how many bytes are left
        Duration time = Duration.ofSeconds(within(Long.MAX_VALUE, in.readLong()), within(NANOS - 1, in.readInt()));
        long metrics = within(in.available(), in.readInt());
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < metrics; i++) {
            read(in, samples);
        }
        within(0, in.available());
        return new Stored(Recording.of(samples), time);
    }

    private static byte[] inflated(byte[] bytes, int offset) throws IOException {
        ByteArrayInputStream content = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
        try (InflaterInputStream in = new InflaterInputStream(content)) {
            byte[] inflated = in.readNBytes(MOST);
            within(0, in.read() + 1L); // -1 at the end
            return inflated;
        }
    }

    /** Returns the number if it is from 0 to {@code most}, else throws. */
    private static long within(long most, long number) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException(number + " stands where a number from 0 to " + most + " should");
        }
        return number;
    }

    private static void write(DataOutputStream out, String metric, List<Sample> samples) throws IOException {
        out.writeUTF(metric);
        out.writeInt(samples.size());
        for (ToDoubleFunction<Sample> column :
                List.<ToDoubleFunction<Sample>>of(Sample::by, Sample::index, Sample::value)) {
            for (Sample sample : samples) {
                out.writeLong(Double.doubleToRawLongBits(column.applyAsDouble(sample)));
            }
        }
    }

    private static void read(DataInputStream in, List<Sample> samples) throws IOException {
        String metric = in.readUTF();
        int count = (int) within(in.available() / SAMPLE, in.readInt());
        double[] by = column(in, count);
        double[] index = column(in, count);
        double[] value = column(in, count);
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(metric, by[i], index[i], value[i]));
        }
    }

    private static double[] column(DataInputStream in, int count) throws IOException {
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            column[i] = Double.longBitsToDouble(in.readLong());
        }
        return column;
    }
}
