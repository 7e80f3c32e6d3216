package id.bangkom.chassis.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Says in the API description what {@link IdempotencyFilter} asks of each POST, and names every operation after its controller and method. */
public class DescribedOperations implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var controller = ClassUtils.getUserClass(handler.getBeanType()).getSimpleName();
        operation.setOperationId(StringUtils.uncapitalize(controller.replaceFirst("Controller$", "")) + "."
                + handler.getMethod().getName());
        if (takesKey(handler)) operation.addParametersItem(key());
        return operation;
    }

    /** Every POST but uploads, as the filter has it. */
    private static boolean takesKey(HandlerMethod handler) {
        var mapping = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
        return mapping.method().length == 1
                && mapping.method()[0] == RequestMethod.POST
                && (mapping.consumes().length == 0 || !mapping.consumes()[0].startsWith("multipart/"));
    }

    private static HeaderParameter key() {
        var key = new HeaderParameter();
        key.name(IdempotencyFilter.KEY)
                .required(true)
                .description(
                        "Chosen by the caller, one per intention. Sent again within 24 hours, the same request takes effect once and "
                                + "is answered the same; another request under the same key is refused with 422.")
                .schema(new StringSchema().minLength(1).maxLength(IdempotencyFilter.LONGEST_KEY));
        return key;
    }
}
