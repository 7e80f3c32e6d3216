package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The web console's files, compressed when they were built; every address of the console is answered by its one page. */
@Configuration(proxyBeanMethods = false)
class Console implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable(); // names change with content
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(forEver)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new OrThePage());
    }

    /** Files have a dot in their name and hold nothing secret; pages and the API have none. */
    static boolean isFile(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private static class OrThePage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) return file;
            var page = !path.startsWith("api/") && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
            return page ? super.getResource("index.html", location) : null;
        }
    }
}
