package lab.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lab.study.Trial;
import lab.study.TrialRunner;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Class files that tell which of their methods run. What yields values, on which a fingerprint depends instead, is left out:
 * an experiment's recipe.
 */
public final class Traced {
    private static final String SELF = "lab/cache/Traced";
    private static final Set<String> RAN = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<int[]> VALUES = ThreadLocal.withInitial(() -> new int[1]);

    private Traced() {}

    /** A method begins. */
    public static void ran(String method) {
        if (VALUES.get()[0] == 0) {
            RAN.add(method);
        }
    }

    /** A value begins (1) or ends (-1) to be made. */
    public static void making(int change) {
        VALUES.get()[0] += change;
    }

    /** Runs a trial; returns the methods that ran and of which its fingerprint knows nothing. */
    public static Set<String> unknown(Trial trial, TrialRunner runner, Fingerprint fingerprint) {
        RAN.clear();
        runner.run(trial);
        Set<String> unknown = new TreeSet<>(RAN);
        if (unknown.isEmpty()) {
            throw new IllegalStateException("no method was traced");
        }
        unknown.removeAll(fingerprint.methods(trial));
        return unknown;
    }

    /** Copies class files to a folder, made to tell. */
    public static void copy(Path classes, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(classes.relativize(file));
            Files.createDirectories(copy.getParent());
            byte[] content = Files.readAllBytes(file);
            Files.write(copy, file.toString().endsWith(".class") ? traced(content) : content);
        }
    }

    private static byte[] traced(byte[] file) {
        ClassReader reader = new ClassReader(file);
        String owner = reader.getClassName();
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor as = super.visitMethod(access, name, descriptor, signature, exceptions);
                        boolean value = owner.equals("lab/study/Trial") && name.equals("recipe");
                        return new Teller(as, owner + "." + name + descriptor, value);
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static final class Teller extends MethodVisitor {
        private final String method;
        private final boolean value;

        Teller(MethodVisitor delegate, String method, boolean value) {
            super(Opcodes.ASM9, delegate);
            this.method = method;
            this.value = value;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            making(Opcodes.ICONST_1);
            visitLdcInsn(method);
            call("ran", Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(String.class)));
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                making(Opcodes.ICONST_M1);
            }
            super.visitInsn(opcode);
        }

        private void making(int change) {
            if (value) {
                super.visitInsn(change);
                call("making", "(I)V");
            }
        }

        private void call(String name, String descriptor) {
            visitMethodInsn(Opcodes.INVOKESTATIC, SELF, name, descriptor, false);
        }
    }
}
