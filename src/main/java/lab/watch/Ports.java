package lab.watch;

import java.net.InetSocketAddress;
import lab.error.LabException;

/** The failure to get a port. */
public final class Ports {
    private Ports() {}

    /** The exception for a server that cannot listen at an address. */
    public static LabException refused(InetSocketAddress address, Throwable cause) {
        return LabException.unavailable(
                "Cannot listen on port " + address.getPort() + " of " + address.getHostString() + " ("
                        + cause.getMessage()
                        + "); is another `lab watch` running? Name the first of two free ports in a"
                        + " row, e.g. --port 9100, or let the system choose: --port 0.",
                cause);
    }
}
