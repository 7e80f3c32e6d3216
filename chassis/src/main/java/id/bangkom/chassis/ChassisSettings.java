package id.bangkom.chassis;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a service finds its database, and what only its operator knows; the defaults stand in chassis-defaults.yaml.
 *
 * @param cursorKey secret that signs page marks
 * @param places how many requests are worked on at once; more are refused
 * @param clockFile file with the business clock's offset; empty: real time. Refused in the profile {@code production}
 */
@ConfigurationProperties("bangkom")
public record ChassisSettings(Database database, String cursorKey, String clockFile, int places) {
    /** @param name of the database; its roles are {@code name_app}, {@code name_relay}, {@code name_platform}, {@code name_migrator} */
    public record Database(
            String name, String url, String appPassword, String relayPassword, String platformPassword) {}
}
