package id.bangkom.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * R5: events whose key, header and body do not agree on one tenant, or that do not say whose they are, on every topic's wire. Each has to be parked with its
 * reason, and none may leave a row with any tenant; honest events between them are heard.
 */
final class ForgedEvents implements Row {
    private static final String MISMATCH = "TENANT_MISMATCH: key and header";
    private static final String BODY = "TENANT_MISMATCH: body";
    private static final String UNREADABLE = "ENVELOPE_UNREADABLE";

    @Override
    public String name() {
        return "r5";
    }

    @Override
    public String promise() {
        return "an event whose key, header and body disagree on the tenant is parked with its reason and touches nobody";
    }

    /** @param reason why it has to be parked; null for an honest event */
    private record Forgery(
            UUID subject,
            @Nullable String key,
            Map<String, @Nullable String> headers,
            String body,
            @Nullable String reason) {}

    /** A topic, what its subjects look like, and who hears it. */
    private record Target(String topic, String type, String body, List<Hearer> hearers) {}

    private record Hearer(String part, String database, String table, String column) {}

    @Override
    public Outcome run(Trial trial) throws Exception {
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        ground.end("probe-copy-2"); // it may have been started otherwise
        var outcome = new Outcome();
        try (var topics = new Topics(ground.brokers())) {
            for (var target : targets(trial.size())) {
                topics.make(target.topic);
                for (var hearer : target.hearers) bring(trial, hearer.part);
            }
            for (var target : targets(trial.size())) {
                var forgeries = new ArrayList<Forgery>();
                for (int round = 0; round < trial.size().of(1, 5, 50); round++)
                    forgeries.addAll(forgeries(trial, target));
                if (Topics.compacted(target.topic))
                    forgeries.removeIf(one -> one.key == null); // the broker itself takes none
                for (var one : forgeries) topics.send(target.topic, one.key, one.headers, one.body);
                topics.flush();
                for (var hearer : target.hearers) check(trial, target, hearer, forgeries, outcome);
            }
        }
        return outcome;
    }

    private static void bring(Trial trial, String part) {
        if (trial.sabotage() && part.equals("probe-copy"))
            trial.ground().bring(part, Map.of("jvm", trial.ground().saboteur(Sabotage.TRUSTS_THE_HEADER)));
        else trial.ground().bring(part);
    }

    private static List<Target> targets(Size size) {
        var copy = "probe-copy";
        var facts = new Target(
                "probe",
                "tally.stepped.v1",
                "\"amount\": 1",
                List.of(new Hearer(copy, "probe_copy", "heard", "subject")));
        var states = new Target(
                "probe.state", "tally.v1", "\"value\": 1", List.of(new Hearer(copy, "probe_copy", "copied", "id")));
        if (size == Size.TINY) return List.of(facts, states);
        return List.of(
                facts,
                states,
                new Target(
                        "employee-registry.state",
                        "employee.v1",
                        person(),
                        List.of(
                                new Hearer("needs-analysis", "needs_analysis", "employee", "id"),
                                new Hearer("training", "training", "employee", "id"),
                                new Hearer("evaluation", "evaluation", "employee", "id"))));
    }

    /** The published example, without what each forgery sets itself. */
    private static String person() {
        try {
            var example = (ObjectNode) JsonMapper.shared()
                    .readTree(Files.readString(
                            Ground.ROOT.resolve("employee-registry-service/contracts/employee.v1.json")));
            var text = example.remove(List.of("id", "version")).toString();
            return text.substring(1, text.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Forgery> forgeries(Trial trial, Target target) {
        var us = trial.tenants().get(0);
        var them = trial.tenants().get(1);
        var all = new ArrayList<Forgery>();
        for (int honest = 0; honest < 3; honest++) all.add(forgery(trial, target, us, us, null, null));
        all.add(forgery(trial, target, us, us, body(us), null));
        for (var header : new @Nullable String[] {
            null,
            Topics.VOID,
            "",
            them,
            "~",
            "*",
            us.toUpperCase(java.util.Locale.ROOT),
            us + " ",
            us + "\0",
            "%",
            "' or 1=1 --"
        }) all.add(forgery(trial, target, us, header, null, MISMATCH));
        for (var key : new @Nullable String[] {null, "", them, "~", us + "-1", "/" + us})
            all.add(forgery(trial, target, key, us, null, MISMATCH));
        for (var key : List.of(us + "/", us + "/" + them, us + "/0"))
            all.add(forgery(trial, target, key, us, null, UNREADABLE));
        all.add(forgery(
                trial,
                target,
                us,
                them,
                "\"nothing\": \"\0\"",
                MISMATCH)); // PostgreSQL has no text with this character
        for (var body : List.of(
                body(them),
                "\"tenantId\": \"" + them + "\"",
                "\"tenant\": null",
                "\"tenant\": 1",
                "\"tenant\": [\"" + us + "\"]",
                body(us) + ", " + body(them))) all.add(forgery(trial, target, us, us, body, BODY));
        all.add(forgery(trial, target, them, us, body(us), MISMATCH));
        all.add(forgery(trial, target, us, them, body(them), MISMATCH));
        for (var id : new @Nullable String[] {null, Topics.VOID, "", "7", "no-uuid", "\0"})
            all.add(with(forgery(trial, target, us, us, null, UNREADABLE), "ce_id", id));
        for (var version : new @Nullable String[] {"x", "1.5", "99999999999999999999", "\0"})
            all.add(with(forgery(trial, target, us, us, null, UNREADABLE), "ce_version", version));
        return all;
    }

    private static String body(String tenant) {
        return "\"tenant\": \"" + tenant + "\"";
    }

    /** @param before what stands before the subject in the key; null for no key at all */
    private static Forgery forgery(
            Trial trial,
            Target target,
            @Nullable String before,
            @Nullable String header,
            @Nullable String claim,
            @Nullable String reason) {
        var id = trial.id();
        var headers = new TreeMap<String, @Nullable String>();
        headers.put("ce_id", trial.id().toString());
        headers.put("ce_type", target.type);
        headers.put("ce_version", "1");
        headers.put("ce_tenant", header);
        return new Forgery(
                id,
                before == null ? null : before + "/" + id,
                headers,
                "{\"id\": \"%s\", \"version\": 1, %s%s}".formatted(id, target.body, claim == null ? "" : ", " + claim),
                reason);
    }

    private static Forgery with(Forgery honest, String header, @Nullable String value) {
        var headers = new TreeMap<>(honest.headers);
        headers.put(header, value);
        return new Forgery(honest.subject, honest.key, headers, honest.body, honest.reason);
    }

    private static void check(Trial trial, Target target, Hearer hearer, List<Forgery> forgeries, Outcome outcome) {
        var database = trial.ground().jdbc(hearer.database);
        var honest = forgeries.stream().filter(one -> one.reason == null).toList();
        var forged = forgeries.stream().filter(one -> one.reason != null).toList();
        Await.grown(
                Duration.ofSeconds(15),
                forgeries.size(),
                () -> rows(database, hearer, forgeries, "")
                        + parked(database, target, forged).size());
        var parked = parked(database, target, forged);
        var where = hearer.part + ", " + hearer.table + ": ";
        outcome.add("honest events", honest.size());
        outcome.add("forged events", forged.size());
        long heard = rows(database, hearer, honest, trial.tenants().getFirst());
        outcome.add("honest events heard", heard);
        if (heard != honest.size()) outcome.violation(where + heard + " honest events were heard");
        long rows = rows(database, hearer, forged, "");
        outcome.add("rows of forged events", rows);
        if (rows > 0) outcome.violation(where + rows + " rows of forged events");
        long rightly = forged.stream()
                .filter(one -> parked.contains(one.subject + " " + one.reason))
                .count();
        outcome.add("forged events parked with their reason", rightly);
        if (rightly != forged.size() || parked.size() != forged.size())
            outcome.violation(where
                    + "%d of %d are parked with their reason, %d in all"
                            .formatted(rightly, forged.size(), parked.size()));
    }

    /** @param tenant whose; empty for anybody's */
    private static long rows(JdbcClient database, Hearer hearer, List<Forgery> forgeries, String tenant) {
        return database.sql("select count(*) from %s where %s = any(:ids) and :tenant in (tenant, '')"
                        .formatted(hearer.table, hearer.column))
                .param("ids", forgeries.stream().map(Forgery::subject).toArray(UUID[]::new))
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    /** Subject and cause of each; the subject as the body has it, since the key may be what is forged. */
    private static List<String> parked(JdbcClient database, Target target, List<Forgery> forged) {
        return database.sql("""
                        select subject || ' ' || cause
                        from (select cause, substring(payload from '"id": "([^"]*)"') as subject from parked_event where tenant = '~' and topic = :topic) as parked
                        where subject = any(:subjects)""")
                .param("topic", target.topic)
                .param(
                        "subjects",
                        forged.stream().map(one -> one.subject.toString()).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
