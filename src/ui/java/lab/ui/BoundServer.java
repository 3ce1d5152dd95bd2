package lab.ui;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import lab.watch.LocalGuard;
import org.deeplearning4j.ui.VertxUIServer;

/**
 * DL4J's server on one address. {@code VertxUIServer} can only listen on all interfaces, so it gets a Vert.x whose HTTP
 * servers listen at our address and answer only requests that {@link LocalGuard} admits.
 */
final class BoundServer extends VertxUIServer {
    private final InetSocketAddress address;

    BoundServer(InetSocketAddress address) {
        this.address = address;
    }

    @Override
    public void init(Vertx vertx, Context context) {
        super.init(
                proxy(Vertx.class, (self, method, arguments) -> {
                    Object result = invoke(vertx, method, arguments);
                    return result instanceof HttpServer server ? bound(server) : result;
                }),
                context);
    }

    private HttpServer bound(HttpServer server) {
        return proxy(HttpServer.class, (self, method, arguments) -> {
            Object result = switch (method.getName() + method.getParameterCount()) {
                case "listen2" -> server.listen(address.getPort(), address.getHostString(), handler(arguments[1]));
                case "requestHandler1" -> server.requestHandler(guarded(handler(arguments[0])));
                default -> invoke(server, method, arguments);
            };
            return result == server ? self : result;
        });
    }

    private Handler<HttpServerRequest> guarded(Handler<HttpServerRequest> pages) {
        LocalGuard guard = LocalGuard.of(address);
        return request -> {
            if (guard.admits(request.rawMethod(), request.host())) {
                pages.handle(request);
            } else {
                request.response().setStatusCode(403).end("Only for this machine.");
            }
        };
    }

    @SuppressWarnings("unchecked") // the caller's method takes no other handler
    private static <T> Handler<T> handler(Object argument) {
        return (Handler<T>) argument;
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
