package id.bangkom.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** What cannot be waited for is pretended: the service's own answer with one word changed. */
enum Pretence implements AccessibilityIT.Open {
    CHECKING("**/imports/*") {
        @Override
        void answer(Route route) {
            change(route, "\"state\":\"CHECKED\"", "\"state\":\"CHECKING\"");
        }
    },
    OPEN_REVIEW("**/evaluation/reviews*") {
        @Override
        void answer(Route route) {
            change(route, "\"state\":\"COMPLETED\"", "\"state\":\"OPEN\"");
        }
    },
    PARKED("**/training/parked-events") {
        @Override
        void answer(Route route) {
            json(route, PARKED_EVENTS);
        }
    },
    RUNNING("**/training/running-jobs") {
        @Override
        void answer(Route route) {
            json(route, RUNNING_JOBS);
        }
    },
    FAILED("**/employee-registry/jobs*") {
        @Override
        void answer(Route route) {
            change(route, "\"state\":\"DONE\"", "\"state\":\"FAILED\",\"cause\":\"TOO_MANY_TRIES\"");
        }
    },
    /** Somebody fills a batch from departments that do not mix. */
    FILLED("**/nominations") {
        @Override
        void answer(Route route) {
            json(route, "{\"nominated\": 12, \"refused\": [], \"beyondShare\": 18}");
        }

        @Override
        public void on(Console console) {
            AccessibilityIT.opening("Usulkan yang paling mendesak", "Nominate the most urgent")
                    .on(console);
        }
    },
    NO_ANSWER("**/evaluation/batches*") {
        @Override
        void answer(Route route) {
            route.abort();
        }
    };

    private static final String PARKED_EVENTS = """
            [{"id":"medan.1","consumer":"scores","type":"test.scored.v1","subject":"0199aaaa-0000-7000-8000-000000000001","cause":"DataIntegrityViolationException","since":"2027-07-14 03:12:00.123+00","attempts":4},
             {"id":"medan.2","consumer":"scores","type":"test.scored.v1","subject":"0199aaaa-0000-7000-8000-000000000001","cause":"DataIntegrityViolationException","since":"2027-07-14 03:14:00+00","attempts":0}]""";

    private static final String RUNNING_JOBS = """
            [{"id":"0199aaaa-0000-7000-8000-000000000002","tenant":"medan","kind":"import-apply","state":"RUNNING","done":12000,"total":23000,"tries":3,"createdAt":"2027-07-14T03:12:00.123Z"},
             {"id":"0199aaaa-0000-7000-8000-000000000003","tenant":"bukitintan","kind":"import-check","state":"QUEUED","done":0,"total":0,"tries":0,"createdAt":"2027-07-14T03:14:00Z"}]""";

    private final String address;

    Pretence(String address) {
        this.address = address;
    }

    abstract void answer(Route route);

    void arrange(Page page) {
        page.route(address, this::answer);
    }

    @Override
    public void on(Console console) {}

    private static void json(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private static void change(Route route, String from, String to) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace(from, to)));
    }
}
