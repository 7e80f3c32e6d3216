package id.bangkom.gateway;

import static id.bangkom.gateway.GatewayProblem.SIGN_IN_UNREACHABLE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** The OpenID Connect provider, found by discovery when it is first needed: neither has to start before the other. */
@Component
class Provider implements ClientRegistrationRepository {
    static final String NAME = "bangkom";
    private final GatewaySettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(GatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) ? registration() : null;
    }

    ClientRegistration registration() {
        var found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    /** An endpoint that not every provider has, by its name in the discovery document. */
    @Nullable
    String endpoint(String name) {
        var metadata = registration().getProviderDetails().getConfigurationMetadata();
        return Objects.toString(metadata.get(name), null);
    }

    private ClientRegistration discover() {
        var identity = settings.identity();
        try {
            return ClientRegistrations.fromIssuerLocation(identity.issuer().toString())
                    .registrationId(NAME)
                    .clientId(identity.clientId())
                    .clientSecret(identity.clientSecret())
                    .scope("openid", "profile")
                    .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + NAME)
                    .userInfoUri(null) // the ID token says all we need
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw SIGN_IN_UNREACHABLE.because(e);
        }
    }
}
