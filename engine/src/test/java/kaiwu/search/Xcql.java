package kaiwu.search;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import kaiwu.search.syntax.KaiwuQueryParser.ChainContext;
import kaiwu.search.syntax.KaiwuQueryParser.ConditionContext;
import kaiwu.search.syntax.KaiwuQueryParser.JointContext;
import kaiwu.search.syntax.KaiwuQueryParser.ModifierContext;
import kaiwu.search.syntax.KaiwuQueryParser.PartContext;
import kaiwu.search.syntax.KaiwuQueryParser.PrefixContext;
import kaiwu.search.syntax.KaiwuQueryParser.QueryContext;
import kaiwu.search.syntax.KaiwuQueryParser.ScopeContext;
import kaiwu.search.syntax.KaiwuQueryParser.SortKeyContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Trees of CQL as one line, made of XCQL (the XML of CQL 1.2) on one side and of our grammar's tree on the other: {@code
 * (boolean left right)}, {@code index relation term}, each with its modifiers, prefixes and sort keys.
 */
final class Xcql {

    private Xcql() {}

    static String ofXml(byte[] xml) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        return of(root);
    }

    private static String of(Element e) {
        StringBuilder line = new StringBuilder();
        for (Element prefix : children(e, "prefixes", "prefix")) {
            line.append('>')
                    .append(text(prefix, "name"))
                    .append('=')
                    .append(text(prefix, "identifier"))
                    .append(' ');
        }
        if (e.getTagName().equals("triple")) {
            Element bool = child(e, "boolean");
            line.append('(')
                    .append(text(bool, "value").toLowerCase(Locale.ROOT))
                    .append(modifiers(bool))
                    .append(' ');
            line.append(of(first(child(e, "leftOperand")))).append(' ');
            line.append(of(first(child(e, "rightOperand")))).append(')');
        } else {
            Element relation = child(e, "relation");
            line.append(text(e, "index")).append(' ');
            line.append(text(relation, "value").toLowerCase(Locale.ROOT)).append(modifiers(relation));
            line.append(" {").append(text(e, "term")).append('}');
        }
        for (Element key : children(e, "sortKeys", "key")) {
            line.append(" ^").append(text(key, "index")).append(modifiers(key));
        }
        return line.toString();
    }

    private static String modifiers(Element of) {
        return children(of, "modifiers", "modifier").stream()
                .map(m -> "/" + text(m, "type").toLowerCase(Locale.ROOT) + text(m, "comparison") + text(m, "value"))
                .collect(Collectors.joining());
    }

    private static List<Element> children(Element of, String list, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(list)) {
                for (Node m = e.getFirstChild(); m != null; m = m.getNextSibling()) {
                    if (m instanceof Element each && each.getTagName().equals(name)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private static Element child(Element of, String name) {
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                return e;
            }
        }
        throw new AssertionError(name + " in " + of.getTagName());
    }

    private static Element first(Element of) {
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                return e;
            }
        }
        throw new AssertionError(of.getTagName());
    }

    private static String text(Element of, String name) {
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                return e.getTextContent();
            }
        }
        return "";
    }

    static String ofQuery(QueryContext query, String text) {
        String line = query.scope() == null
                ? clause(query.bare == null ? "" : query.bare.getText())
                : of(query.scope(), text);
        StringBuilder sorted = new StringBuilder(line);
        for (SortKeyContext key : query.sortKey()) {
            sorted.append(" ^").append(key.getChild(0).getText()).append(modifiers(key.modifier()));
        }
        return sorted.toString();
    }

    private static String of(ScopeContext scope, String text) {
        return prefixes(scope.prefix()) + of(scope.chain(), text);
    }

    private static String prefixes(List<PrefixContext> prefixes) {
        return prefixes.stream()
                .map(p -> {
                    String id = p.PHRASE() == null
                            ? p.key(p.key().size() - 1).getText()
                            : unquoted(p.PHRASE().getText());
                    String name = p.EQUALS() == null ? "" : p.key(0).getText();
                    return ">" + name + "=" + id + " ";
                })
                .collect(Collectors.joining());
    }

    /** From left to right; a run of bare words is one term, prox binds closer. */
    private static String of(ChainContext chain, String text) {
        String whole = "";
        String pending = "";
        String last = "";
        String bool = "and";
        String before = "";
        JointContext joint = null;
        ParserRuleContext run = null;
        for (ParseTree each : chain.children) {
            if (each instanceof JointContext next) {
                joint = next;
                continue;
            }
            if (each instanceof PrefixContext prefix) {
                before += prefixes(List.of(prefix));
                continue;
            }
            boolean word = each instanceof PartContext part
                    && part.words() != null
                    && part.words().PHRASE() == null;
            if (word && run != null && joint == null) {
                pending = clause(text.substring(
                        run.getStart().getStartIndex(),
                        ((ParserRuleContext) each).getStop().getStopIndex() + 1));
                continue;
            }
            String item = each instanceof PartContext part ? of(part, text) : clause(each.getText());
            boolean denied = each instanceof PartContext part && part.NOT() != null;
            if (joint != null && joint.PROX() != null) {
                pending = "(prox" + modifiers(joint.modifier()) + " " + pending + " " + before + item + ")";
            } else {
                whole = join(whole, bool, pending);
                bool = joint == null
                        ? (denied ? "not" : "and")
                        : joint.getChild(0).getText().toLowerCase(Locale.ROOT) + modifiers(joint.modifier());
                pending = before + item;
            }
            run = word ? (ParserRuleContext) each : null;
            before = "";
            joint = null;
        }
        return join(whole, bool, pending) + last;
    }

    private static String join(String whole, String bool, String next) {
        if (whole.isEmpty()) {
            return next;
        }
        return next.isEmpty() ? whole : "(" + bool + " " + whole + " " + next + ")";
    }

    private static String of(PartContext part, String text) {
        if (part.NOT() != null) {
            return of(part.part(), text);
        }
        if (part.condition() != null) {
            return of(part.condition(), text);
        }
        if (part.group() != null) {
            return of(part.group().scope(), text);
        }
        return clause(
                part.words().PHRASE() == null
                        ? part.getText()
                        : unquoted(part.words().PHRASE().getText()));
    }

    private static String of(ConditionContext condition, String text) {
        String head = condition.key().getText() + " "
                + condition.relation().getChild(0).getText().toLowerCase(Locale.ROOT)
                + modifiers(condition.relation().modifier());
        if (condition.value().group() != null) {
            return of(condition.value().group().scope(), text).replace("cql.serverChoice =", head);
        }
        String term = condition.value().PHRASE() == null
                ? condition.value().getText()
                : unquoted(condition.value().PHRASE().getText());
        return head + " {" + term + "}";
    }

    private static String modifiers(List<ModifierContext> modifiers) {
        return modifiers.stream()
                .map(m -> {
                    StringBuilder said =
                            new StringBuilder("/" + m.key(0).getText().toLowerCase(Locale.ROOT));
                    for (int i = 2; i < m.getChildCount(); i++) {
                        said.append(m.getChild(i).getText());
                    }
                    return said.toString();
                })
                .collect(Collectors.joining());
    }

    private static String clause(String term) {
        return "cql.serverChoice = {" + term + "}";
    }

    private static String unquoted(String phrase) {
        return phrase.substring(1, phrase.length() - 1);
    }
}
