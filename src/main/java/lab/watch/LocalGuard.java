package lab.watch;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask a server of this process. Nothing can be changed through one, so that only reading is let through; and while
 * it listens on loopback, only under a name of this machine, which keeps a page from elsewhere from reading it under a name
 * of its own (DNS rebinding).
 *
 * @param local whether the server listens on loopback alone
 */
public record LocalGuard(boolean local) {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The guard of a server at an address. */
    public static LocalGuard of(InetSocketAddress address) {
        return new LocalGuard(
                address.getAddress() != null && address.getAddress().isLoopbackAddress());
    }

    /** Whether a request with this method and {@code Host} header, null if it has none, is answered. */
    public boolean admits(String method, String host) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && (!local || NAMES.contains(name(Optional.ofNullable(host).orElse(""))));
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
