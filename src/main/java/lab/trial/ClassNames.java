package lab.trial;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a class file that may be classes: every class it refers to, in instructions, lambdas, descriptors, nested
 * classes and annotations, and every text that reads like one, such as the argument of {@code Class.forName}. Names too many
 * do no harm. Java Virtual Machine Specification, Java SE 17, section 4.4: all of them stand in the constant pool.
 */
final class ClassNames {
    private static final int HEADER = 8; // bytes: magic number and version
    private static final String WORD = "[\\p{javaJavaIdentifierPart}-]+";
    private static final Pattern NAME = Pattern.compile(WORD + "([./]" + WORD + ")*");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L(" + WORD + "(?:/" + WORD + ")*)[;<]");

    private ClassNames() {}

    /** The names, with slashes. */
    static Set<String> in(byte[] classFile) {
        Set<String> names = new TreeSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(HEADER);
            int entries = in.readUnsignedShort();
            for (int i = 1; i < entries; i++) {
                i += read(in, names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not a class file", e);
        }
        return names;
    }

    /** Reads an entry; returns how many entries it takes up beyond the first. */
    private static int read(DataInputStream in, Set<String> names) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> add(in.readUTF(), names);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // int, float, references, dynamic
            case 5, 6 -> in.skipNBytes(8); // long, double
            case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // class, string, method type, module, package
            case 15 -> in.skipNBytes(3); // method handle
            default -> throw new IOException("unknown tag " + tag + " in the constant pool");
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private static void add(String text, Set<String> names) {
        if (NAME.matcher(text).matches()) {
            names.add(text.replace('.', '/'));
        }
        Matcher descriptor = IN_DESCRIPTOR.matcher(text);
        while (descriptor.find()) {
            names.add(descriptor.group(1));
        }
    }
}
