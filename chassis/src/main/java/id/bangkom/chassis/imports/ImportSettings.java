package id.bangkom.chassis.imports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where uploaded files wait; all instances of a service must see the same one
 * @param mostRows data rows of one file
 * @param batch rows of one transaction, at most 1,000: more events at once would hold up all others behind them
 * @param outboxBacklog events waiting for the relay above which an application pauses
 * @param keep how long an uploaded file, and with it the way to its faulty rows, is kept
 */
@ConfigurationProperties("bangkom.imports")
public record ImportSettings(
        Path folder,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("100000") int mostRows,
        @DefaultValue("1000") int batch,
        @DefaultValue("5000") int outboxBacklog) {}
