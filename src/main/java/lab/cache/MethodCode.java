package lab.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.text.Sha256;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code of a method: a hash of its instructions, without line numbers and names of variables, and its references.
 *
 * @param hash 64 hexadecimal digits
 * @param references in the order of the instructions
 */
record MethodCode(String hash, List<Reference> references) {
    /** A reference of an instruction. Names of classes have slashes. */
    sealed interface Reference {
        /** A call to fixed code: a static or private method, a constructor, a superclass's method, or a lambda's body. */
        record Exact(String owner, String method) implements Reference {}

        /** A call to code that depends on the object's class. */
        record Virtual(String owner, String method) implements Reference {}

        /** A use of a static field, which initializes the class. */
        record Initialized(String type) implements Reference {}

        /** The creation of an object. */
        record Created(String type) implements Reference {}

        /** A class named by a literal or in a text, so that reflection may use it. */
        record Named(String type) implements Reference {}
    }

    /** Reads one method while ASM visits it. */
    static final class Reader extends MethodVisitor {
        private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+([./][\\w$]+)+");

        private static final String OF_RECORDS = "java/lang/runtime/ObjectMethods"; // equals etc.: read fields

        private final List<String> instructions = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final Map<Label, Integer> labels = new HashMap<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        MethodCode code() {
            return new MethodCode(Sha256.of(instructions), List.copyOf(references));
        }

        @Override
        public void visitInsn(int opcode) {
            add(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            add(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            add(opcode, variable);
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            add(Opcodes.IINC, variable, increment);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            add(opcode, type);
            if (opcode == Opcodes.NEW) {
                references.add(new Reference.Created(type));
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            add(opcode, owner, name, descriptor);
            if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
                references.add(new Reference.Initialized(owner));
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            add(opcode, owner, name, descriptor);
            boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
            call(exact, owner, name + descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            add(Opcodes.INVOKEDYNAMIC, name, descriptor, bootstrap, List.of(arguments));
            if (!bootstrap.getOwner().equals(OF_RECORDS)) {
                Stream.of(arguments).forEach(this::constant);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            add(Opcodes.LDC, value.getClass().getSimpleName(), value);
            constant(value);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            add(Opcodes.MULTIANEWARRAY, descriptor, dimensions);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            add(opcode, number(label));
        }

        @Override
        public void visitLabel(Label label) {
            add("label", number(label));
        }

        @Override
        public void visitTableSwitchInsn(int least, int greatest, Label otherwise, Label... targets) {
            add(Opcodes.TABLESWITCH, least, greatest, number(otherwise), numbers(targets));
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
            add(Opcodes.LOOKUPSWITCH, number(otherwise), java.util.Arrays.toString(keys), numbers(targets));
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            add("try", number(start), number(end), number(handler), type);
        }

        private void constant(Object value) {
            if (value instanceof Handle handle) {
                call(handle);
            } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
                references.add(new Reference.Named(type.getInternalName()));
            } else if (value instanceof String text && CLASS_NAME.matcher(text).matches()) {
                references.add(new Reference.Named(text.replace('.', '/')));
            } else if (value instanceof ConstantDynamic dynamic) {
                for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                    constant(dynamic.getBootstrapMethodArgument(i));
                }
            }
        }

        private void call(Handle handle) {
            switch (handle.getTag()) {
                case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
                    call(false, handle.getOwner(), method(handle));
                case Opcodes.H_INVOKESTATIC, Opcodes.H_INVOKESPECIAL -> call(true, handle.getOwner(), method(handle));
                case Opcodes.H_NEWINVOKESPECIAL -> {
                    references.add(new Reference.Created(handle.getOwner()));
                    call(true, handle.getOwner(), method(handle));
                }
                default -> references.add(new Reference.Initialized(handle.getOwner())); // a field
            }
        }

        private static String method(Handle handle) {
            return handle.getName() + handle.getDesc();
        }

        private void call(boolean exact, String owner, String method) {
            references.add(exact ? new Reference.Exact(owner, method) : new Reference.Virtual(owner, method));
        }

        private void add(Object... parts) {
            instructions.add(Stream.of(parts).map(String::valueOf).collect(java.util.stream.Collectors.joining(" ")));
        }

        private int number(Label label) {
            return labels.computeIfAbsent(label, next -> labels.size());
        }

        private List<Integer> numbers(Label... targets) {
            return Stream.of(targets).map(this::number).toList();
        }
    }
}
