package id.bangkom.chassis.testkit;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/** Holds what the listeners of a service read, taken from their classes, against what its contract tests have delivered as the publishers promise it. */
public final class Heard {
    private static final String EVENTS = Type.getInternalName(Events.class);

    private Heard() {}

    /** "topic type" of what a listener reads and no contract test has delivered; a forgotten one must not pass. */
    public static List<String> untold(List<Listener> listeners, Topics topics) {
        var untold = new TreeSet<String>();
        for (var listener : listeners)
            for (var type : typesOf(ClassUtils.getUserClass(listener))) untold.add(listener.topic() + " " + type);
        untold.removeAll(topics.promised());
        return List.copyOf(untold);
    }

    /** The text before each call of an {@link Events}: its type. */
    private static Set<String> typesOf(Class<?> listener) {
        var types = new TreeSet<String>();
        try (var file = listener.getResourceAsStream(ClassUtils.getClassFileName(listener))) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String form, String signature, String[] thrown) {
                                    return new Calls(types);
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static final class Calls extends MethodVisitor {
        private final Set<String> types;
        private String text = "";

        Calls(Set<String> types) {
            super(SpringAsmInfo.ASM_VERSION);
            this.types = types;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String found) text = found;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String form, boolean ofInterface) {
            if (!owner.equals(EVENTS)) return;
            if (name.equals("each")) throw new IllegalStateException("Events.each does not say which types it reads");
            types.add(name.equals("erased") ? text + ", erased" : text);
        }
    }
}
