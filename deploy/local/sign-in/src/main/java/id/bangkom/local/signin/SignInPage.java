package id.bangkom.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in form in Bahasa Indonesia or English, with every account a click away. */
@RestController
class SignInPage {
    private final Accounts accounts;
    private final SignInSettings settings;
    private final String page;

    SignInPage(Accounts accounts, SignInSettings settings, @Value("classpath:sign-in.html") Resource page)
            throws IOException {
        this.accounts = accounts;
        this.settings = settings;
        this.page = page.getContentAsString(UTF_8);
    }

    @GetMapping(path = "/sign-in", produces = "text/html;charset=UTF-8")
    String show(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(required = false) String error,
            CsrfToken csrf,
            Locale asked) {
        var texts = texts(asked);
        var html = page.replace("${lang}", texts.getLocale().getLanguage())
                .replace("${csrf}", htmlEscape(csrf.getToken()))
                .replace("${refused}", error == null ? "" : "<p role=\"alert\">" + texts.getString("refused") + "</p>")
                .replace("${password}", htmlEscape(accounts.password()))
                .replace("${accounts}", accounts());
        for (var key : texts.keySet()) html = html.replace("#{" + key + "}", texts.getString(key));
        return html.replace("${as}", htmlEscape(as)); // last: what the visitor typed is never a template
    }

    /** Ends the session here, but only that of the person the gateway says is leaving. */
    @GetMapping("/end-session")
    ResponseEntity<Void> end(
            @RequestParam(name = "logout_hint", defaultValue = "") String who, HttpServletRequest request) {
        var account = accounts.byUserName().get(String.valueOf(request.getRemoteUser()));
        var session = request.getSession(false);
        if (session != null && account != null && account.id().equals(who)) session.invalidate();
        return ResponseEntity.status(302)
                .header("Location", settings.gateway() + "/")
                .build();
    }

    private String accounts() {
        var cities = accounts.tenants().entrySet().stream()
                .map(tenant -> "<li><b>" + htmlEscape(tenant.getValue().name()) + "</b><br>"
                        + accounts.of(tenant.getKey()).stream()
                                .map(SignInPage::link)
                                .collect(joining(" ")) + "</li>")
                .collect(joining("\n"));
        return cities + "<li>"
                + accounts.platform().keySet().stream().map(SignInPage::link).collect(joining(" ")) + "</li>";
    }

    private static String link(String name) {
        return "<a href=\"/sign-in?as=%1$s\">%1$s</a>".formatted(htmlEscape(name));
    }

    private static ResourceBundle texts(Locale asked) {
        var language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("id");
        return ResourceBundle.getBundle("texts", language);
    }
}
