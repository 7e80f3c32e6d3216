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
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(PARKED_EVENTS));
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

    private static void change(Route route, String from, String to) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace(from, to)));
    }
}
