package id.bangkom.local.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Everybody who can sign in, spelled out from accounts.yaml: each person of the cast once in each tenant. */
@ConfigurationProperties("bangkom.accounts")
public record Accounts(
        String password, Map<String, City> tenants, Map<String, Person> cast, Map<String, Person> platform) {
    /** All accounts by user name, in the order of the file. */
    Map<String, Account> byUserName() {
        var accounts = new LinkedHashMap<String, Account>();
        tenants.forEach((tenant, city) -> cast.forEach((name, person) -> {
            var opd = person.opd() == null ? null : person.opd().code(city);
            var title = person.title() + " " + city.title();
            accounts.put(
                    name + "@" + tenant,
                    new Account(tenant + "-" + name, title, person.role(), tenant, city.name(), opd));
        }));
        platform.forEach((name, person) ->
                accounts.put(name, new Account(name, person.title(), person.role(), null, null, null)));
        return accounts;
    }

    /** A city: its full name, its short name, and the unit that accounts limited to one unit belong to. */
    record City(String name, String title, String opd) {}

    /** A part that somebody plays. */
    record Person(String role, String title, @Nullable Limit opd) {}

    /** How far a part reaches within its city. */
    enum Limit {
        EXAMPLE,
        EVERYWHERE;

        String code(City city) {
            return this == EXAMPLE ? city.opd() : "*";
        }
    }

    /** One account with what its tokens say. */
    record Account(
            String id,
            String name,
            String role,
            @Nullable String tenant,
            @Nullable String tenantName,
            @Nullable String opd) {
        /** The claims of the contract; what does not apply is absent. */
        Map<String, Object> claims() {
            var claims = new LinkedHashMap<String, Object>();
            claims.put("sub", id);
            claims.put("name", name);
            // an ArrayList: the stored authorization is read back with an allow-list of types, and List.of is not on it
            claims.put("roles", new ArrayList<>(List.of(role)));
            putIfKnown(claims, "tenant", tenant);
            putIfKnown(claims, "tenant_name", tenantName);
            putIfKnown(claims, "opd", opd);
            return claims;
        }

        private static void putIfKnown(Map<String, Object> claims, String name, @Nullable Object value) {
            if (value != null) claims.put(name, value);
        }
    }

    /** The user names of one tenant, in the order of the cast. */
    Collection<String> of(String tenant) {
        return cast.keySet().stream().map(name -> name + "@" + tenant).toList();
    }
}
