package id.bangkom.chassis.jdbc;

import id.bangkom.chassis.tenancy.Background;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Two pools behind one data source, so that whatever jobs and listeners hold, a screen finds a connection. */
public final class Connections extends AbstractRoutingDataSource {
    private static final String SCREENS = "screens";

    public Connections(DataSource screens, DataSource background) {
        setTargetDataSources(Map.of(SCREENS, screens, Background.NAME, background));
        setLenientFallback(false);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Background.isHere() ? Background.NAME : SCREENS;
    }
}
