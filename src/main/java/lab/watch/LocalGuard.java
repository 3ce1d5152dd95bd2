package lab.watch;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which requests a server of this process answers. The servers only show things, so only reading is allowed. A
 * server on loopback also requires one of this machine's names as host; otherwise a page from elsewhere could read it under
 * a name of its own (DNS rebinding).
 *
 * @param local whether the server listens on loopback only
 */
public record LocalGuard(boolean local) {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The guard for a server at an address. */
    public static LocalGuard of(InetSocketAddress address) {
        return new LocalGuard(
                address.getAddress() != null && address.getAddress().isLoopbackAddress());
    }

    /** Whether to answer a request with this method and {@code Host} header, which is null if absent. */
    public boolean admits(String method, String host) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && (!local || NAMES.contains(name(Optional.ofNullable(host).orElse(""))));
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
