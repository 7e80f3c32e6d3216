package id.bangkom.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** P8: 5,000 nominated people are confirmed at once for 30 seats, beside the same rush on one row that is locked, read and counted up in SQL. */
final class SeatRow {
    private static final int RUNS = 3;
    private static final int PEOPLE = 5_000;
    private static final int SEATS = 30;
    private static final int CONNECTIONS = 64;
    private static final String NAME = "Rebutan kursi";

    private final Service training = new Service("training", 8103, "medan", "ANALYST");

    Map<String, Object> measure() {
        var ours = new ArrayList<Rush.Outcome>();
        var floor = new ArrayList<Double>();
        var counts = new ArrayList<String>();
        try (var session = Bench.database("training")) {
            for (int run = -1; run < RUNS; run++) { // the first warms up
                callOffEarlier(session);
                var batch = batch(session, run);
                var enrolments = nominate(session, batch);
                var next = new AtomicInteger();
                var rush = new Rush(
                        Rush.local(Integer.getInteger("bangkom.ports.training", 8103)),
                        () -> confirmation(enrolments.get(Math.min(
                                next.getAndIncrement(),
                                PEOPLE - 1)))); // whoever comes too late asks for the last again
                var outcome = rush.run(CONNECTIONS, () -> next.get() < PEOPLE).allWell();
                var inSql = inSql(session);
                if (run < 0) continue;
                ours.add(outcome);
                floor.add(inSql);
                counts.add(counted(session, batch));
            }
            callOffEarlier(session);
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return result(ours, floor, counts);
    }

    private static Map<String, Object> result(List<Rush.Outcome> ours, List<Double> floor, List<String> counts) {
        var result = new LinkedHashMap<String, Object>();
        result.put("confirmedWaitlistedSeatsTaken", counts);
        Bench.put(result, "service", ours);
        result.put("sqlPerSecond", Bench.median(floor));
        result.put(
                "ratioOfThroughput",
                Bench.median(ours.stream().map(Rush.Outcome::perSecond).toList()) / Bench.median(floor));
        result.put(
                "note",
                CONNECTIONS
                        + " connections at the service; each request is one person's confirmation with a key of its own: it checks eligibility and clashes, takes"
                        + " a seat or a place on the waitlist, keeps the answer, tells it by event; SQL: lock the row, count up or not, add a row, commit");
        return result;
    }

    private HttpConnection.Request confirmation(UUID enrolment) {
        return new HttpConnection.Request(
                "POST",
                "/enrolments/" + enrolment + "/confirmation",
                "Authorization: Bearer " + training.bearer() + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + UUID.randomUUID() + "\r\n",
                "{}");
    }

    /** Nobody is to be busy at the hour because of another run. */
    private void callOffEarlier(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var batches = statement.executeQuery("select id from batch where tenant = 'medan' and name = '" + NAME
                        + "' and state <> 'CANCELLED'")) {
            while (batches.next()) training.post("/batches/" + batches.getString(1) + "/cancellation", "{}");
        }
    }

    /** One more batch like one that was held, at no cost, at an hour when nobody else learns. */
    private UUID batch(Connection session, int run) throws SQLException {
        try (var statement = session.createStatement();
                var like = statement.executeQuery("""
                        select course, plan_item, extract(year from starts_on)::int from batch where tenant = 'medan' and state = 'COMPLETED' order by id desc limit 1""")) {
            if (!like.next()) throw new IllegalStateException("Run ./bangkom demo first: there is no batch in Medan");
            var day = "%d-12-%02dT0".formatted(like.getInt(3), 10 + run);
            var batch = training.post(
                    "/batches", """
                    {"course": "%s", "planItem": "%s", "name": "%s", "provider": "BKPSDM", "capacity": %d, "cost": 0,
                     "sessions": [{"startsAt": "%s4:00:00+07:00", "endsAt": "%s5:00:00+07:00"}]}""".formatted(like.getString(1), like.getString(2), NAME, SEATS, day, day));
            training.post("/batches/" + batch.path("id").asString() + "/opening", "{}");
            return UUID.fromString(batch.path("id").asString());
        }
    }

    private static List<UUID> nominate(Connection session, UUID batch) throws SQLException {
        var enrolments = new ArrayList<UUID>();
        try (var insert = session.prepareStatement("""
                insert into enrolment (tenant, id, version, batch, employee, opd, state, priority, nominated_at)
                select tenant, uuidv7(), 1, ?, id, opd, 'NOMINATED', 50, now() + row_number() over (order by id) * interval '1 microsecond' from employee where tenant = 'medan' and status = 'AKTIF' and retires_on > now() + interval '10 years'
                order by id limit ? returning id""")) {
            insert.setObject(1, batch);
            insert.setInt(2, PEOPLE);
            var rows = insert.executeQuery();
            while (rows.next()) enrolments.add(rows.getObject(1, UUID.class));
        }
        return enrolments;
    }

    private static String counted(Connection session, UUID batch) throws SQLException {
        try (var select = session.prepareStatement("""
                select count(*) filter (where state = 'CONFIRMED') || ' ' || count(*) filter (where state = 'WAITLISTED') || ' ' || (select confirmed from batch where id = ?)
                from enrolment where batch = ?""")) {
            select.setObject(1, batch);
            select.setObject(2, batch);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    /** Requests a second. */
    private static double inSql(Connection session) throws SQLException, ExecutionException, InterruptedException {
        Bench.execute(session, "drop table if exists seat_floor, placed_floor");
        Bench.execute(session, "create table seat_floor (id int primary key, taken int)");
        Bench.execute(session, "create table placed_floor (id int primary key, seated boolean)");
        Bench.execute(session, "insert into seat_floor values (1, 0)");
        var next = new AtomicInteger();
        var work = new ArrayList<Callable<Void>>();
        var sessions = new ArrayList<Connection>();
        for (int i = 0; i < CONNECTIONS; i++) sessions.add(Bench.database("training"));
        for (var one : sessions) work.add(() -> take(one, next));
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : threads.invokeAll(work)) done.get();
        }
        var took = Bench.seconds(System.nanoTime() - began);
        for (var one : sessions) one.close();
        Bench.execute(session, "drop table seat_floor, placed_floor");
        return PEOPLE / took;
    }

    private static Void take(Connection session, AtomicInteger next) throws SQLException {
        session.setAutoCommit(false);
        try (var lock = session.prepareStatement("select taken from seat_floor where id = 1 for update");
                var count = session.prepareStatement("update seat_floor set taken = taken + 1 where id = 1");
                var place = session.prepareStatement("insert into placed_floor values (?, ?)")) {
            for (int person = next.getAndIncrement(); person < PEOPLE; person = next.getAndIncrement()) {
                var row = lock.executeQuery();
                row.next();
                var free = row.getInt(1) < SEATS;
                if (free) count.executeUpdate();
                place.setInt(1, person);
                place.setBoolean(2, free);
                place.executeUpdate();
                session.commit();
            }
        }
        return null;
    }
}
