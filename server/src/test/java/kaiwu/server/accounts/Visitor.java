package kaiwu.server.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A browser's bearing towards a server: keeps the session's cookie, sends forms as the platform's own page does. */
public final class Visitor implements AutoCloseable {

    private final String server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    public Visitor(String server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form from the platform's own page: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, fields).header("Sec-Fetch-Site", "same-origin").header("Origin", server));
    }

    /** Sends a form with files from the platform's own page: names and values in turn; {@code name=file} has a file's content. */
    public HttpResponse<String> postForm(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            String[] name = fields[i].split("=", 2);
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                    .append(name[0])
                    .append('"');
            body.append(
                    name.length == 1 ? "" : "; filename=\"" + name[1] + "\"\r\nContent-Type: application/octet-stream");
            body.append("\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        body.append("--edge--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", server)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with these headers alone. */
    public HttpResponse<String> postWith(List<String> headers, String path, String... fields) {
        HttpRequest.Builder request = form(path, fields);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(request);
    }

    /** Sends a request without a body from the platform's own page. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Sec-Fetch-Site", "same-origin"));
    }

    /** The cookie's value; empty without a session. */
    public String token() {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    public void bring(String token) {
        bring("kaiwu-session", token);
    }

    /** Brings a cookie of any name. */
    public void bring(String name, String token) {
        cookie = token.isEmpty() ? "" : name + "=" + token;
    }

    /** Whether the platform takes this visitor for somebody. */
    public boolean isIn() {
        return get("/account").statusCode() == 200;
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("kaiwu-session"))
                    .map(set -> set.split(";")[0])
                    .forEach(set -> cookie = set.endsWith("=") ? "" : set);
            return answer;
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Where an answer leads. */
    public static Optional<String> leads(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    @Override
    public void close() {
        client.close();
    }
}
