package id.bangkom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Kafka broker that is its own controller, with its data under .bangkom/kafka. */
class Kafka {
    private static final String CLUSTER = "YmFuZ2tvbS1sb2NhbC0wMQ"; // any 16 bytes; ours stay the same
    private final Settings settings;

    Kafka(Settings settings) {
        this.settings = settings;
    }

    Program program() {
        var port = settings.port("kafka");
        return new Program(
                "kafka",
                properties(),
                List.of(
                        new Program.Port("kafka", port),
                        new Program.Port("kafka-controller", settings.port("kafka-controller"))),
                Probe.connects(settings.host("kafka"), port),
                "TERM",
                java("kafka.Kafka", properties()),
                Map.of());
    }

    /** Writes the configuration, and formats the storage once. */
    void prepare() {
        try {
            Files.createDirectories(settings.home("kafka"));
            Files.createDirectories(settings.home("aot"));
            Files.writeString(settings.home("kafka", "server.properties"), configuration());
            if (Files.notExists(settings.home("kafka", "data", "meta.properties")))
                Shell.run(java(
                        "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", properties(), "--ignore-formatted"));
        } catch (IOException e) {
            throw new Trouble("Cannot prepare Kafka", e);
        }
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                settings.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx384m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+AutoCreateSharedArchive", // written when it first ends, and again when the JDK has changed
                "-XX:SharedArchiveFile=" + settings.home("aot", main + ".jsa"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                classpath(),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** This module's own, whoever starts the broker. */
    private String classpath() {
        try {
            return Files.readString(settings.root().resolve("deploy/local/target/classpath"));
        } catch (IOException e) {
            throw new Trouble("deploy/local is not built", e);
        }
    }

    private String properties() {
        return settings.home("kafka", "server.properties").toString();
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://%2$s:%3$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://%4$s
                controller.listener.names=CONTROLLER
                log.dirs=%5$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(
                        settings.port("kafka-controller"),
                        settings.host("kafka"),
                        settings.port("kafka"),
                        settings.at("kafka"),
                        settings.home("kafka", "data"));
    }
}
