package kaiwu.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;

/**
 * A call that cannot be answered, told to the caller in both languages: as a page, or as RFC 9457 {@code problem+json}.
 * Nothing of ours is wrong, so it is never logged.
 */
public final class HttpProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final Bilingual title;
    private final Bilingual detail;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /**
     * @param status HTTP status, 400 to 499, or 503 where too much is asked for at once
     * @param code stable name of the problem, lower case with hyphens
     * @param title what is wrong
     * @param detail with which value, and what to do
     */
    public HttpProblem(int status, String code, Bilingual title, Bilingual detail) {
        super(detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public static HttpProblem notFound(Bilingual detail) {
        return new HttpProblem(404, "not-found", new Bilingual("没有找到", "Not found"), detail);
    }

    public static HttpProblem badCall(Bilingual detail) {
        return new HttpProblem(400, "bad-call", new Bilingual("请求有误", "The call is wrong"), detail);
    }

    /** A further member of the problem, for example the position in a query. */
    public HttpProblem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Bilingual title() {
        return title;
    }

    public Bilingual detail() {
        return detail;
    }

    public Map<String, Object> more() {
        return more;
    }
}
