package lab.cache;

import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files of which one was compiled from other source. */
public final class Changed {
    private Changed() {}

    /** The class files, where every method of one class does what it did in another way. */
    public static ClassBytes of(ClassBytes bytes, String changed) {
        return of(bytes, changed, method -> true);
    }

    /** The class files, where some methods of one class do what they did in another way. */
    public static ClassBytes of(ClassBytes bytes, String changed, Predicate<String> methods) {
        return name -> name.equals(changed) ? bytes.of(name).map(file -> altered(file, methods)) : bytes.of(name);
    }

    /** The class files, where one class has a method more. */
    public static ClassBytes withMore(ClassBytes bytes, String changed) {
        return name -> name.equals(changed) ? bytes.of(name).map(Changed::enlarged) : bytes.of(name);
    }

    /** A name with slashes. */
    public static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static byte[] altered(byte[] file, Predicate<String> methods) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor as = super.visitMethod(access, name, descriptor, signature, exceptions);
                                return methods.test(name) ? longer(as) : as;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static MethodVisitor longer(MethodVisitor method) {
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitInsn(Opcodes.NOP);
            }
        };
    }

    private static byte[] enlarged(byte[] file) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(file).accept(writer, 0);
        MethodVisitor added = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "added", "()I", null, null);
        added.visitCode();
        added.visitInsn(Opcodes.ICONST_1);
        added.visitInsn(Opcodes.IRETURN);
        added.visitMaxs(1, 0);
        added.visitEnd();
        return writer.toByteArray();
    }
}
