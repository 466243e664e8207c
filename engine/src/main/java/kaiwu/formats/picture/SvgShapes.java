package kaiwu.formats.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kaiwu.formats.FormatException;
import kaiwu.formats.XmlElement;

/**
 * A copy of an SVG drawing that holds nothing but shapes and how they are painted: elements and attributes come over by name
 * or not at all. What would act, or fetch, is a refusal, so that whoever sent it learns why: {@code svg-script} (script, an
 * event handler, a {@code javascript:} address, HTML inside), {@code svg-outside} (an address beyond the file, an embedded
 * picture), {@code svg-bomb} (uses of uses that come to more than {@link #MOST_DRAWN} elements). Filters and dashes, which cost
 * time without telling a shape, are left out.
 */
final class SvgShapes {

    static final int MOST_DRAWN = 50_000;

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "use",
            "symbol",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "style",
            "switch",
            "text",
            "tspan");

    private static final Set<String> ACTING = Set.of(
            "script",
            "foreignObject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "handler",
            "listener",
            "html",
            "body");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "transform",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "points",
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "color",
            "clip-path",
            "clip-rule",
            "clipPathUnits",
            "mask",
            "maskUnits",
            "maskContentUnits",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "offset",
            "stop-color",
            "stop-opacity",
            "display",
            "visibility",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "href");

    private final StringBuilder out = new StringBuilder(4096);
    private final SvgUses uses;

    private SvgShapes(SvgUses uses) {
        this.uses = uses;
    }

    static String of(XmlElement root) throws FormatException {
        if (!root.name().equals("svg")) {
            throw new FormatException("no-picture", 0, "the root is <" + root.name() + ">, not <svg>");
        }
        SvgShapes shapes = new SvgShapes(new SvgUses(root));
        long drawn = shapes.uses.drawn();
        if (drawn > MOST_DRAWN) {
            throw new FormatException(
                    "svg-bomb", 0, "the drawing comes to more than %d elements by uses of uses".formatted(MOST_DRAWN));
        }
        shapes.copy(root, true);
        return shapes.out.toString();
    }

    private void copy(XmlElement element, boolean root) throws FormatException {
        String name = element.name();
        if (ACTING.contains(name)) {
            throw new FormatException("svg-script", 0, "the drawing holds <" + name + ">");
        }
        if (name.equals("image") || name.equals("feImage")) {
            throw new FormatException(
                    "svg-outside", 0, "the drawing holds or fetches another picture by <" + name + ">");
        }
        mustNotAct(element);
        if (!ELEMENTS.contains(name)) {
            for (XmlElement child : element.children()) {
                mustBeHarmless(child);
            }
            return;
        }
        out.append('<').append(name);
        if (root) {
            out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (ATTRIBUTES.contains(attribute.getKey())) {
                out.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(escaped(painted(attribute.getValue())))
                        .append('"');
            }
        }
        out.append('>');
        if (name.equals("style") || name.equals("text") || name.equals("tspan")) {
            String text = element.text();
            mustStayInside(text);
            out.append(escaped(painted(text)));
        } else {
            for (XmlElement child : element.children()) {
                copy(child, false);
            }
        }
        out.append("</").append(name).append('>');
    }

    /** What is left out may not act either. */
    private void mustBeHarmless(XmlElement element) throws FormatException {
        if (ACTING.contains(element.name())) {
            throw new FormatException("svg-script", 0, "the drawing holds <" + element.name() + ">");
        }
        mustNotAct(element);
        for (XmlElement child : element.children()) {
            mustBeHarmless(child);
        }
    }

    private static void mustNotAct(XmlElement element) throws FormatException {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            if (name.startsWith("on")
                    || value.toLowerCase(Locale.ROOT).replaceAll("\\s", "").startsWith("javascript:")) {
                throw new FormatException("svg-script", 0, "<" + element.name() + "> acts by its " + name);
            }
            if (name.equals("href") && !value.startsWith("#") && !element.name().equals("a")) {
                throw new FormatException(
                        "svg-outside", 0, "<" + element.name() + "> refers to something outside the file");
            }
            if (!name.startsWith("xmlns")) {
                mustStayInside(value);
            }
        }
    }

    private static void mustStayInside(String style) throws FormatException {
        String tight = style.toLowerCase(Locale.ROOT).replaceAll("\\s|/\\*.*?\\*/", "");
        if (tight.contains("@import")) {
            throw new FormatException("svg-outside", 0, "the drawing imports a style sheet");
        }
        for (int at = tight.indexOf("url("); at >= 0; at = tight.indexOf("url(", at + 1)) {
            String address = tight.substring(at + 4).replaceFirst("^[\"']", "");
            if (!address.startsWith("#")) {
                throw new FormatException("svg-outside", 0, "the drawing is painted with something outside the file");
            }
        }
    }

    private static String painted(String style) {
        return style.replaceAll("(?:stroke-dasharray|filter|enable-background)\\s*:[^;}]*;?", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
