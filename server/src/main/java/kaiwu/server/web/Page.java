package kaiwu.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One page: a precompiled template, the frame it is drawn in, and its model. The template takes {@code frame} and {@code
 * page}.
 */
public final class Page implements View {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    static {
        TEMPLATES.setBinaryStaticContent(true);
    }

    private final String template;
    private final Frame frame;
    private final Object model;
    private final int status;

    /**
     * @param template name without ending
     * @param frame language and address
     * @param model what the template calls {@code page}
     */
    public Page(String template, Frame frame, Object model) {
        this(template, frame, model, 0);
    }

    private Page(String template, Frame frame, Object model, int status) {
        this.template = template;
        this.frame = frame;
        this.model = model;
        this.status = status;
    }

    /** The same page, answered with another status than the one already set. */
    public Page status(int other) {
        return new Page(template, frame, model, other);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> none, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] html = html();
        if (status != 0) {
            response.setStatus(status);
        }
        response.setContentType(getContentType());
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setLocale(Locale.forLanguageTag(frame.lang().tag()));
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private byte[] html() {
        Map<String, Object> given = Map.of("frame", frame, "page", model);
        if (frame.isSimulated()) {
            StringOutput text = new StringOutput();
            TEMPLATES.render(template + ".jte", given, text);
            return frame.world().outsideLinks(text.toString()).getBytes(StandardCharsets.UTF_8);
        }
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", given, bytes);
        return bytes.toByteArray();
    }
}
