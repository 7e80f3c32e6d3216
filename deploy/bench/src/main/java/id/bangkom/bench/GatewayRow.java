package id.bangkom.bench;

import id.bangkom.e2e.City;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P3: one person of the registry by id through the gateway, beside the same at the service itself, in turn. */
final class GatewayRow {
    private static final int RUNS = 5;
    private static final double SECONDS = 4;
    private static final int PORT = Integer.getInteger("bangkom.ports.employee-registry", 8101);

    /** Far more than one account may ask otherwise; what asks and counts is still there. */
    private static final Map<String, String> ROOM =
            Map.of("USER_CALLS", "10000000", "TENANT_CALLS", "10000000", "ATONCE", "1000", "ALLATONCE", "1000");

    private final Service service = new Service("employee-registry", 8101, "medan", "ANALYST");

    Map<String, Object> measure() {
        ROOM.forEach(
                (name, value) -> System.setProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name, value));
        Programs.restart("gateway");
        try {
            return measureWithRoom();
        } finally {
            ROOM.keySet()
                    .forEach(name -> System.clearProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name));
            Programs.restart("gateway");
        }
    }

    private Map<String, Object> measureWithRoom() {
        var analyst = new City(Bench.GATEWAY, "medan", "bangkom-demo").as("analyst");
        var path = "/people/"
                + analyst.get(City.REGISTRY + "/people?limit=1")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        var straight = new Rush(
                Rush.local(PORT),
                () -> new HttpConnection.Request(
                        "GET", path, "Authorization: Bearer " + service.bearer() + "\r\n", ""));
        var cookies = analyst.cookies();
        var through = new Rush(
                Bench.GATEWAY,
                () -> new HttpConnection.Request("GET", City.REGISTRY + path, "Cookie: " + cookies + "\r\n", ""));
        var result = new LinkedHashMap<String, Object>();
        for (int connections : List.of(1, 16, 64))
            result.put(
                    connections + (connections == 1 ? " connection" : " connections"),
                    measure(straight, through, connections));
        result.put(
                "note",
                "medians of " + RUNS + " pairs of " + SECONDS
                        + " s; one account, the gateway's session in PostgreSQL; client, gateway, service and database on the same processors");
        return result;
    }

    private static Map<String, Object> measure(Rush straight, Rush through, int connections) {
        List<Rush.Outcome> at = new ArrayList<>();
        List<Rush.Outcome> via = new ArrayList<>();
        for (int run = -1; run < RUNS; run++) { // the first warms up
            var service = straight.during(connections, SECONDS);
            var gateway = through.during(connections, SECONDS);
            if (run < 0) continue;
            at.add(service);
            via.add(gateway);
        }
        var result = new LinkedHashMap<String, Object>();
        Bench.put(result, "service", at);
        Bench.put(result, "gateway", via);
        result.put(
                "p50Added",
                Bench.median(via.stream().map(one -> one.at(50)).toList())
                        - Bench.median(at.stream().map(one -> one.at(50)).toList()));
        result.put(
                "refusedByGateway",
                via.stream().mapToLong(Rush.Outcome::refused).sum());
        result.put(
                "refusedByService", at.stream().mapToLong(Rush.Outcome::refused).sum());
        result.put(
                "ratioOfThroughput",
                Bench.median(via.stream().map(Rush.Outcome::perSecond).toList())
                        / Bench.median(at.stream().map(Rush.Outcome::perSecond).toList()));
        return result;
    }
}
