package lab.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of a class, read from its class file. Names of classes have slashes; a method is its name and descriptor
 * together, as in {@code run()V}.
 *
 * @param parents superclass and interfaces
 * @param methods the methods that have code
 * @param ofObjects the instance methods among them, without constructors
 */
record ClassCode(List<String> parents, Map<String, MethodCode> methods, Set<String> ofObjects) {
    /** Reads a class file, without line numbers, names of variables and annotations. */
    static ClassCode of(byte[] file) {
        ClassReader reader = new ClassReader(file);
        Map<String, MethodCode.Reader> methods = new HashMap<>();
        Set<String> ofObjects = new HashSet<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodCode.Reader method = new MethodCode.Reader();
                        if (!is(access, Opcodes.ACC_ABSTRACT)) {
                            methods.put(name + descriptor, method);
                            if (!is(access, Opcodes.ACC_STATIC) && !name.equals("<init>")) {
                                ofObjects.add(name + descriptor);
                            }
                        }
                        return method;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        Map<String, MethodCode> code = new HashMap<>();
        methods.forEach((name, method) -> code.put(name, method.code()));
        return new ClassCode(
                Stream.concat(Stream.of(reader.getSuperName()), Stream.of(reader.getInterfaces()))
                        .toList(),
                code,
                ofObjects);
    }

    private static boolean is(int access, int flag) {
        return (access & flag) != 0;
    }
}
