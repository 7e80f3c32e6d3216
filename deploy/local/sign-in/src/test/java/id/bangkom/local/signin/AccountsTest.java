package id.bangkom.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.databind.json.JsonMapper;

class AccountsTest {
    /** What cannot be read back ends every session with its first access token. */
    @Test
    void theClaimsSurviveBeingStoredWithTheAuthorization() {
        var mapper = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(AccountsTest.class.getClassLoader()))
                .build();
        var account = new Accounts.Account(
                "medan-opd", "Admin OPD Medan", "OPD_ADMIN", "medan", "Pemerintah Kota Medan", "05");
        var stored = mapper.writeValueAsString(new LinkedHashMap<>(Map.of("claims", account.claims())));
        assertThat(mapper.readValue(stored, Map.class).toString()).contains("OPD_ADMIN", "05");
    }
}
