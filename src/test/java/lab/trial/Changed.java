package lab.trial;

/** Class files of which one was compiled from other source. */
public final class Changed {
    private static final int MINOR_VERSION = 5; // where it stands in a class file; 0 in each

    private Changed() {}

    /** The class files, one of them changed; it still refers to the same classes. */
    public static ClassBytes of(ClassBytes bytes, String changed) {
        return name -> name.equals(changed) ? bytes.of(name).map(Changed::altered) : bytes.of(name);
    }

    /** A name with slashes. */
    public static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static byte[] altered(byte[] content) {
        byte[] altered = content.clone();
        altered[MINOR_VERSION]++;
        return altered;
    }
}
