package id.bangkom.chassis.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What fails after its answer has begun to go out, such as a workbook in the middle of its rows, ends the connection: a problem written behind it, or a proper
 * end, would let a part pass for the whole.
 */
public class BrokenAnswers implements HandlerExceptionResolver, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** @throws IllegalStateException for the container, which then closes the connection */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!response.isCommitted()
                || request.getDispatcherType() != DispatcherType.REQUEST // an event stream ends in its own way
                || DisconnectedClientHelper.isClientDisconnectedException(e)) return null;
        throw new IllegalStateException("An answer broke off", e);
    }
}
