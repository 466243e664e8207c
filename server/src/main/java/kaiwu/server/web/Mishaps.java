package kaiwu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.accounts.TooBusy;
import kaiwu.server.words.Failures;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every error at the edge: a page for readers, RFC 9457 {@code application/problem+json} under {@code /api} and {@code
 * /log}. Failures of ours are logged here, once, and told without their inside.
 */
@ControllerAdvice
public final class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final JsonMapper JSON = new JsonMapper();

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("the reader left {} before the answer was whole", request.getRequestURI(), thrown);
            return;
        }
        HttpProblem problem = problem(thrown, request);
        response.setStatus(problem.status());
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "10");
        }
        Frame frame = Frames.of(request, response);
        if (isForMachines(request)) {
            writeJson(problem, frame, response);
        } else {
            new Page("error", frame, problem).render(null, request, response);
        }
    }

    /** Whether a program asks, that is answered in JSON. */
    static boolean isForMachines(HttpServletRequest request) {
        String path = World.path(request);
        return path.startsWith("/api/") || path.startsWith("/log/") || path.startsWith("/internal/");
    }

    private static HttpProblem problem(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case HttpProblem told -> told;
            case TooBusy busy ->
                new HttpProblem(
                        503,
                        "busy",
                        new Bilingual("暂时繁忙", "Busy at the moment"),
                        new Bilingual(
                                "此刻要核对的密码过多，本次未作任何处理。请稍后再试。",
                                "Too many passwords are being checked at this moment; nothing was done. Try again shortly."));
            case KaiwuException ours
            when ours.code() == ErrorCode.NOT_FOUND -> HttpProblem.notFound(Failures.told(ours));
            case KaiwuException ours
            when ours.code() == ErrorCode.CALLED_WRONGLY -> HttpProblem.badCall(Failures.told(ours));
            case ErrorResponse frameworks
            when frameworks.getStatusCode().is4xxClientError() ->
                ofFramework(frameworks.getStatusCode(), thrown, request);
            case MethodArgumentTypeMismatchException value ->
                HttpProblem.badCall(new Bilingual(
                                value.getName() + " 不能是“" + value.getValue() + "”。",
                                value.getName() + " cannot be '" + value.getValue() + "'."))
                        .with("parameter", value.getName());
            case ServletException form
            when form.getCause() instanceof FileUploadException ->
                HttpProblem.badCall(new Bilingual(
                        "请求正文不是所要的上传表单（multipart/form-data）。",
                        "The body of the request is not the upload form expected here (multipart/form-data)."));
            case HttpMessageNotReadableException body ->
                HttpProblem.badCall(
                        new Bilingual("请求正文不是所要的 JSON。", "The body of the request is not the JSON expected here."));
            default -> failure(thrown, request);
        };
    }

    private static HttpProblem ofFramework(HttpStatusCode status, Exception thrown, HttpServletRequest request) {
        if (status.value() == 404) {
            return HttpProblem.notFound(new Bilingual(
                    "此处没有页面：" + request.getRequestURI() + "。请从首页或检索开始。",
                    "There is no page at " + request.getRequestURI() + ". Start from the home page or a search."));
        }
        String detail = String.valueOf(thrown.getMessage());
        return new HttpProblem(
                status.value(),
                "bad-call",
                new Bilingual("请求有误", "The call is wrong"),
                new Bilingual("此请求无法受理：" + detail, detail));
    }

    private static HttpProblem failure(Exception thrown, HttpServletRequest request) {
        LOG.error("answering {} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return new HttpProblem(
                500,
                "failure",
                new Bilingual("服务器出错", "The server failed"),
                new Bilingual(
                        "这是平台的问题，已记入日志。请稍后重试；运维人员可运行 ./kaiwu doctor。",
                        "This is the platform's fault and is in its log. Try again later; its operator can run ./kaiwu doctor."));
    }

    private static void writeJson(HttpProblem problem, Frame frame, HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/developers#problem-" + problem.code());
        body.put("title", frame.in(problem.title()));
        body.put("status", problem.status());
        body.put("detail", frame.in(problem.detail()));
        body.putAll(problem.more());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
