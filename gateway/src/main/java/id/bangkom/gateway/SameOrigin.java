package id.bangkom.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses every change that a browser says another site has asked for. */
class SameOrigin extends OncePerRequestFilter {
    private final String ours;
    private final Problems problems;

    SameOrigin(GatewaySettings settings, Problems problems) {
        this.ours = settings.publicUrl().toString();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Login.changes(request) && foreign(request))
            problems.write(GatewayProblem.FOREIGN_REQUEST, request, response);
        else chain.doFilter(request, response);
    }

    /** A program that is no browser sends neither header, and has no cookies to abuse. */
    private boolean foreign(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        return origin != null && !origin.equals(ours)
                || site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
