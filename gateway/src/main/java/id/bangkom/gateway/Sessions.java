package id.bangkom.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The stored sessions, each remembered for a moment: a page asks for many things at once, and reads change nothing. */
@Component
@Primary
class Sessions implements SessionRepository<Sessions.Held> {
    private static final Duration MOMENT = Duration.ofSeconds(1); // so long may another gateway's sign-out go unnoticed
    private static final Duration LAST_SEEN = Duration.ofMinutes(1); // so exactly do we know when somebody was here
    private static final int MANY = 5_000;
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final SessionRepository<Session> store;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // its kind of session has no public name, and it gets back what it gave
    Sessions(JdbcIndexedSessionRepository store) {
        this.store = (SessionRepository<Session>) (SessionRepository<?>) store;
    }

    @Override
    public Held createSession() {
        var session = store.createSession();
        var held = new Held(new MapSession(session), null);
        held.stored = session;
        held.changed = true;
        return held;
    }

    @Override
    public @Nullable Held findById(String id) {
        var known = remembered.get(id);
        if (known == null || known.isOver()) known = recall(id);
        return known == null ? null : new Held(new MapSession(known.session), known);
    }

    /** Once for all requests that come at the same time. */
    private @Nullable Remembered recall(String id) {
        if (remembered.size() > MANY) remembered.clear();
        return remembered.compute(id, (same, known) -> {
            if (known != null && !known.isOver()) return known;
            var session = store.findById(id);
            return session == null
                    ? null
                    : new Remembered(new MapSession(session), Instant.now().plus(MOMENT));
        });
    }

    @Override
    public void save(Held held) {
        if (held.changed) store(held);
        else if (held.tellsThatSomebodyIsHere()) tryToStore(held);
    }

    /** No answer is given up for this. */
    private void tryToStore(Held held) {
        try {
            store(held);
        } catch (DataAccessException | TransactionException e) {
            log.warn("nobody will know who was here last: {}", e.getClass().getSimpleName());
        }
    }

    private void store(Held held) {
        var session = held.stored();
        if (session == null) return; // it was ended meanwhile, and stays so
        session.setLastAccessedTime(held.getLastAccessedTime());
        store.save(session);
        remembered.remove(held.original);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
        remembered.remove(id);
    }

    private record Remembered(MapSession session, Instant until) {
        boolean isOver() {
            return until.isBefore(Instant.now());
        }
    }

    /** One request's view of a session; whatever changes it goes to the stored one. */
    class Held implements Session {
        private final MapSession view;
        private final String original;
        private final @Nullable Remembered known;
        private @Nullable Session stored;
        private boolean changed;

        private Held(MapSession view, @Nullable Remembered known) {
            this.view = view;
            this.original = view.getId();
            this.known = known;
        }

        private @Nullable Session stored() {
            if (stored == null) stored = store.findById(original);
            return stored;
        }

        /** True for one of many requests at the same time: whoever takes the memory away writes the new one. */
        private boolean tellsThatSomebodyIsHere() {
            return known != null
                    && known.session.getLastAccessedTime().plus(LAST_SEEN).isBefore(getLastAccessedTime())
                    && remembered.remove(original, known);
        }

        private @Nullable Session toChange() {
            changed = true;
            return stored();
        }

        @Override
        public String getId() {
            return view.getId();
        }

        @Override
        public String changeSessionId() {
            var session = toChange();
            if (session != null) view.setId(session.changeSessionId());
            return view.getId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
        public <T> @Nullable T getAttribute(String name) {
            return view.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return view.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
                return;
            }
            var session = toChange();
            if (session != null) session.setAttribute(name, value);
            view.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            var session = toChange();
            if (session != null) session.removeAttribute(name);
            view.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return view.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            view.setLastAccessedTime(time);
        }

        @Override
        public Instant getLastAccessedTime() {
            return view.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            var session = toChange();
            if (session != null) session.setMaxInactiveInterval(interval);
            view.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return view.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return view.isExpired();
        }
    }
}
