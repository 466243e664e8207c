package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryParser;
import kaiwu.search.syntax.KaiwuQueryParser.ChainContext;
import kaiwu.search.syntax.KaiwuQueryParser.GroupContext;
import kaiwu.search.syntax.KaiwuQueryParser.JointContext;
import kaiwu.search.syntax.KaiwuQueryParser.PartContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes a query's tree of its text as the grammar has read it: looks up names, reads values, keeps limits. Used once. */
final class TreeBuilder {

    private final String text;
    private final Conditions conditions;
    private int depth;
    private int clauses;

    TreeBuilder(String text, FieldNames names, NumberSets sets) {
        this.text = text;
        this.conditions = new Conditions(this, names, sets);
    }

    Parsed.Understood build(KaiwuQueryParser.QueryContext tree) throws NotAQuery {
        Optional<Order> order = SortKeys.read(tree.sortKey(), conditions);
        if (tree.scope() != null) {
            return new Parsed.Understood(chain(tree.scope().chain(), Asked.ANYWHERE), order);
        }
        return new Parsed.Understood(
                tree.bare == null ? new Query.All() : new Query.Words("", tree.bare.getText()), order);
    }

    Query group(GroupContext group, Asked asked) throws NotAQuery {
        deeper(group);
        Query inside = chain(group.scope().chain(), asked);
        depth--;
        return inside;
    }

    private Query chain(ChainContext chain, Asked asked) throws NotAQuery {
        Chain read = new Chain();
        Run run = new Run(text);
        JointContext joint = null;
        for (ParseTree each : chain.children) {
            if (each instanceof JointContext next) {
                joint = next;
                refuseModifiers(joint);
            } else if (each instanceof PartContext part) {
                Optional<Place> bare = Run.bare(part);
                boolean taken = bare.isPresent() && joint == null && (run.has(bare.get()) || run.goesOn(bare.get()));
                if (taken) {
                    continue;
                }
                if (joint != null && joint.PROX() != null) {
                    read.put(words(run, asked, true));
                    near(read, joint, part, run, asked);
                } else {
                    read.put(words(run, asked, false));
                    read.begin(joint != null && joint.OR() != null);
                    if (bare.isPresent()) {
                        run.begin(bare.get());
                    } else {
                        read.put(items(part, asked, run));
                    }
                }
                joint = null;
            } else if (each instanceof TerminalNode bare) {
                read.put(words(run, asked, false));
                read.begin(joint != null && joint.OR() != null);
                read.put(List.of(counted(new Query.Words(textField(asked), bare.getText()), bare.getSymbol())));
            }
            if (depth + read.turns() > QueryParser.MAX_DEPTH) {
                throw Diagnosis.tooDeep(place(each));
            }
        }
        read.put(words(run, asked, false));
        return read.whole();
    }

    private void near(Chain read, JointContext joint, PartContext part, Run run, Asked asked) throws NotAQuery {
        Query left = read.last();
        Optional<Place> bare = Run.bare(part);
        Asked there = bare.isPresent() || part.words() != null ? sameField(left, asked) : asked;
        if (bare.isPresent()) {
            run.begin(bare.get());
            run.takeAdjacent(part);
        }
        List<Query> right = bare.isPresent() ? words(run, there, false) : items(part, there, run);
        read.near(Proximity.read(left, one(right), joint));
    }

    private void refuseModifiers(JointContext joint) throws NotAQuery {
        if (joint.PROX() == null && !joint.modifier().isEmpty()) {
            throw new NotAQuery(
                            place(joint.modifier(0)),
                            "and、or 不带修饰",
                            "and and or take no modifiers",
                            "删去修饰",
                            "leave the modifier out")
                    .instead(List.of(""));
        }
    }

    /** The field of what stands left of prox, for bare words on its right. */
    private static Asked sameField(Query left, Asked asked) {
        String field = Proximity.fieldOf(left);
        return field.isEmpty() || !asked.field().id().isEmpty()
                ? asked
                : new Asked(new FieldNames.Field(field, FieldForm.TEXT), "=", Optional.empty());
    }

    private static String textField(Asked asked) {
        return asked.joinsWords() ? asked.field().id() : "";
    }

    /** What a part says that is more than a bare word; of a bare word after NOT only that word is denied. */
    private List<Query> items(PartContext part, Asked asked, Run run) throws NotAQuery {
        if (part.NOT() != null) {
            deeper(part);
            Optional<Place> bare = Run.bare(part.part());
            List<Query> denied;
            if (bare.isPresent()) {
                run.begin(bare.get());
                run.takeAdjacent(part);
                denied = new ArrayList<>(words(run, asked, false));
            } else {
                denied = new ArrayList<>(items(part.part(), asked, run));
            }
            depth--;
            denied.set(0, new Query.Not(denied.get(0)));
            return denied;
        }
        if (part.condition() != null) {
            return conditions.read(part.condition());
        }
        if (part.group() != null) {
            return List.of(group(part.group(), asked));
        }
        Token phrase = part.words().PHRASE().getSymbol();
        return List.of(value(asked, Written.phrase(phrase.getText(), phrase.getStartIndex())));
    }

    /**
     * The bare words gathered so far, which are then gathered no more.
     *
     * @param lastAlone whether the last one is an item of its own
     */
    private List<Query> words(Run words, Asked asked, boolean lastAlone) throws NotAQuery {
        List<Query> items = new ArrayList<>();
        List<Written> run = new ArrayList<>();
        List<Written> all = words.take();
        for (int i = 0; i < all.size(); i++) {
            Written word = all.get(i);
            if (lastAlone && i == all.size() - 1) {
                flush(run, items, asked);
            }
            if (asked.joinsWords() && word.form() == Written.Form.WORD) {
                run.add(word);
            } else {
                flush(run, items, asked);
                items.add(value(asked, word));
            }
        }
        flush(run, items, asked);
        return items;
    }

    private void flush(List<Written> run, List<Query> items, Asked asked) throws NotAQuery {
        if (run.isEmpty()) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (Written word : run) {
            count(word.place());
            joined.append(word.text()).append(' ');
        }
        Written all =
                new Written(Written.Form.WORD, joined.toString(), run.get(0).place());
        items.add(conditions.value(asked, all));
        run.clear();
    }

    /** One word or phrase in its field. */
    Query value(Asked asked, Written word) throws NotAQuery {
        count(word.place());
        if (word.form() == Written.Form.STAR) {
            if (!asked.field().id().isEmpty() || asked.field().form() != FieldForm.TEXT) {
                throw new NotAQuery(
                        word.place(),
                        "“*”只能单独使用，表示全部记录",
                        "'*' stands alone and means every record",
                        "写上要查的内容",
                        "say what to look for");
            }
            return new Query.All();
        }
        return conditions.value(asked, word);
    }

    /** A value written without quotes. */
    Written one(ParserRuleContext value) throws NotAQuery {
        Place place = place(value);
        return Written.word(text.substring(place.at(), place.at() + place.length()), place.at());
    }

    /** Bare words that only looked like a condition. */
    List<Query> words(ParserRuleContext all) throws NotAQuery {
        Run run = new Run(text);
        run.begin(place(all));
        return words(run, Asked.ANYWHERE, false);
    }

    private static Query one(List<Query> items) {
        return items.size() == 1 ? items.get(0) : new Query.And(items);
    }

    private Query counted(Query query, Token token) throws NotAQuery {
        count(new Place(token.getStartIndex(), token.getText().length()));
        return query;
    }

    private void count(Place place) throws NotAQuery {
        if (++clauses > QueryParser.MAX_CLAUSES) {
            throw new NotAQuery(
                    place,
                    "条件超过 " + QueryParser.MAX_CLAUSES + " 个",
                    "there are more than " + QueryParser.MAX_CLAUSES + " conditions",
                    "请拆成几个查询式；成批号码可先上传为清单",
                    "ask several queries; upload many numbers as a list first");
        }
    }

    private void deeper(ParserRuleContext at) throws NotAQuery {
        if (++depth > QueryParser.MAX_DEPTH) {
            throw Diagnosis.tooDeep(place(at));
        }
    }

    static Place place(ParseTree tree) {
        if (tree instanceof TerminalNode leaf) {
            Token token = leaf.getSymbol();
            return new Place(token.getStartIndex(), token.getText().length());
        }
        ParserRuleContext rule = (ParserRuleContext) tree;
        int start = rule.getStart().getStartIndex();
        return new Place(start, Math.max(0, rule.getStop().getStopIndex() + 1 - start));
    }

    static String lower(ParseTree tree) {
        return tree.getText().toLowerCase(Locale.ROOT);
    }
}
