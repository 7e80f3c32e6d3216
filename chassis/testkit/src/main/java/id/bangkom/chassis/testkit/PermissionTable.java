package id.bangkom.chassis.testkit;

import id.bangkom.chassis.security.Permissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the permission table against the operations that really exist. */
public final class PermissionTable {
    private PermissionTable() {}

    /** Operations without a line, and lines without an operation. */
    public static List<String> differences(Permissions permissions, RequestMappingHandlerMapping mappings) {
        var operations = new HashSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("id.bangkom")) return;
            info.getPatternValues()
                    .forEach(path -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> operations.add(method + " " + path)));
        });
        var differences = new ArrayList<String>();
        var lines = new HashSet<String>();
        permissions.lines().forEach(line -> lines.add(line.method() + " " + line.path()));
        operations.stream()
                .filter(operation -> !lines.contains(operation))
                .sorted()
                .forEach(one -> differences.add("no line for " + one));
        lines.stream()
                .filter(line -> !operations.contains(line))
                .sorted()
                .forEach(one -> differences.add("no operation for " + one));
        return differences;
    }
}
