package lab.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import lab.cache.MethodCode.Reference;

/**
 * The methods of our own code that may run: those that are called, directly or not, from the first ones. A call that depends
 * on an object's class may reach any class of which an object is created on the way. This is rapid type analysis (Bacon and
 * Sweeney, OOPSLA 1996). Libraries are not followed. If a library may hold an object, because its class implements or
 * extends a library's, every method of the object may run; of any other object, {@code toString}, {@code hashCode} and
 * {@code equals} may. So may every method of a class that is named by a literal or in a text.
 */
final class CallGraph {
    private static final Set<String> NO_CALLBACKS = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("toString()Ljava/lang/String;", "hashCode()I", "equals(Ljava/lang/Object;)Z");
    private static final String INITIALIZER = "<clinit>()V";

    private final Function<String, Optional<ClassCode>> classes;
    private final SortedMap<String, String> reached = new TreeMap<>();
    private final Set<String> created = new HashSet<>();
    private final Set<String> initialized = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, List<String>> waiting = new HashMap<>();
    private final Deque<Reference> open = new ArrayDeque<>();

    /** A graph over the classes that {@code classes} finds by name; other classes are not followed. */
    CallGraph(Function<String, Optional<ClassCode>> classes) {
        this.classes = classes;
    }

    /** Follows this reference and all references reachable from it. */
    CallGraph follow(Reference first) {
        open.add(first);
        while (!open.isEmpty()) {
            step(open.pop());
        }
        return this;
    }

    /** The methods that may run, as {@code owner.name(descriptor)}, each with the hash of its code. */
    SortedMap<String, String> reached() {
        return reached;
    }

    private void step(Reference next) {
        if (next instanceof Reference.Exact call) {
            run(call.owner(), call.method());
        } else if (next instanceof Reference.Virtual call) {
            run(call.owner(), call.method()); // for an object that was created before the trial
            if (called.add(call.method())) {
                waiting.getOrDefault(call.method(), List.of()).forEach(type -> run(type, call.method()));
            }
        } else if (next instanceof Reference.Initialized use) {
            initialize(use.type());
        } else if (next instanceof Reference.Created use) {
            create(use.type());
        } else if (next instanceof Reference.Named use) {
            create(use.type());
            classes.apply(use.type())
                    .ifPresent(code -> code.methods().keySet().forEach(method -> run(use.type(), method)));
        }
    }

    private void create(String type) {
        if (classes.apply(type).isEmpty() || !created.add(type)) {
            return;
        }
        initialize(type);
        boolean all = held(type);
        for (String method : methods(type, new HashSet<>())) {
            if (all || called.contains(method) || OF_EVERY_OBJECT.contains(method)) {
                run(type, method);
            } else {
                waiting.computeIfAbsent(method, first -> new ArrayList<>()).add(type);
            }
        }
    }

    /** Whether a library may hold an object of this class as one of its own types and call it. */
    private boolean held(String type) {
        Optional<ClassCode> code = classes.apply(type);
        return code.map(known -> known.parents().stream().anyMatch(this::held)).orElse(!NO_CALLBACKS.contains(type));
    }

    private Set<String> methods(String type, Set<String> found) {
        classes.apply(type).ifPresent(code -> {
            found.addAll(code.ofObjects());
            code.parents().forEach(parent -> methods(parent, found));
        });
        return found;
    }

    private void initialize(String type) {
        Optional<ClassCode> code = classes.apply(type);
        if (code.isPresent() && initialized.add(type)) {
            code.get().parents().forEach(this::initialize);
            run(type, INITIALIZER, code.get());
        }
    }

    /** Adds a method of a class or of its parents, where it may be inherited from; false if none of our classes has it. */
    private boolean run(String type, String method) {
        Optional<ClassCode> code = classes.apply(type);
        return code.isPresent()
                && (run(type, method, code.get())
                        || code.get().parents().stream().anyMatch(parent -> run(parent, method)));
    }

    private boolean run(String type, String method, ClassCode code) {
        MethodCode found = code.methods().get(method);
        if (found != null && reached.putIfAbsent(type + "." + method, found.hash()) == null) {
            initialize(type);
            open.addAll(found.references());
        }
        return found != null;
    }
}
