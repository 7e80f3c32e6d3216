package id.bangkom.faults;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** A promise of the chassis, broken: one of its methods gets another body. */
enum Sabotage {
    /** The header's word is enough to say whose an event is. */
    TRUSTS_THE_HEADER("event/Received", "scope"),
    /** Every event is new, also when the broker delivers it again. */
    FORGETS_WHAT_IT_HAS_SEEN("event/Inbox", "isSeen"),
    /** Every instance carries the events, not only the one that holds the lock. */
    IGNORES_THE_LOCK("event/Relay", "lock"),
    /** A repeated request has its effect again. */
    REPEATS_EFFECTS("web/IdempotencyFilter", "shouldNotFilter"),
    /** No subject waits behind a parked event. */
    LETS_LATER_EVENTS_PASS("event/Inbox", "waits");

    private static final String CHASSIS = "id/bangkom/chassis/";
    private static final ClassDesc RECEIVED = ClassDesc.ofInternalName(CHASSIS + "event/Received");
    private static final ClassDesc TENANT = ClassDesc.ofInternalName(CHASSIS + "tenancy/Tenant");

    final String className;
    private final String method;

    Sabotage(String className, String method) {
        this.className = "id/bangkom/chassis/" + className;
        this.method = method;
    }

    /** Whether the class still has the method: a sabotage that finds nothing would prove nothing. */
    boolean finds(byte[] original) {
        return ClassFile.of().parse(original).methods().stream()
                .anyMatch(found -> found.methodName().equalsString(method));
    }

    byte[] on(byte[] original) {
        var classes = ClassFile.of();
        return classes.transformClass(
                classes.parse(original),
                ClassTransform.transformingMethods(
                        found -> found.methodName().equalsString(method), (builder, element) -> {
                            if (element instanceof CodeModel) builder.withCode(this::body);
                            else builder.with(element);
                        }));
    }

    private void body(CodeBuilder code) {
        switch (this) {
            case TRUSTS_THE_HEADER ->
                code.aload(0)
                        .getfield(RECEIVED, "tenant", CD_String)
                        .invokestatic(TENANT, "isCode", MethodTypeDesc.of(CD_boolean, CD_String))
                        .ifThenElse(
                                named -> named.new_(TENANT)
                                        .dup()
                                        .aload(0)
                                        .getfield(RECEIVED, "tenant", CD_String)
                                        .invokespecial(TENANT, INIT_NAME, MethodTypeDesc.of(CD_void, CD_String))
                                        .areturn(),
                                nobody -> nobody.getstatic(TENANT, "UNPLACED", TENANT)
                                        .areturn());
            case IGNORES_THE_LOCK, REPEATS_EFFECTS -> code.iconst_1().ireturn();
            case FORGETS_WHAT_IT_HAS_SEEN, LETS_LATER_EVENTS_PASS ->
                code.iconst_0().ireturn();
        }
    }
}
