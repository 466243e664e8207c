package kaiwu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions joined from left to right; those joined alike stand side by side in one node. What stands between two joints is
 * one operand, though it may hold several items that must hold together. Used once.
 */
final class Chain {

    private final List<Query> parts = new ArrayList<>();
    private final List<Query> operand = new ArrayList<>();
    private boolean or;
    private boolean operandIsAlternative;
    private int turns;

    /** Ends the operand there is and begins another, joined to it by or or by and. */
    void begin(boolean asAlternative) {
        end();
        operandIsAlternative = asAlternative;
    }

    /** Adds items to the operand. */
    void put(List<Query> items) {
        operand.addAll(items);
    }

    /** The item added last. */
    Query last() {
        return operand.get(operand.size() - 1);
    }

    /** Puts a nearness in the place of the item added last, which is its left side. */
    void near(Query.Near near) {
        if (near.left() instanceof Query.Near) {
            turns++;
        }
        operand.set(operand.size() - 1, near);
    }

    /** How many levels deep the chain has become by changing between and and or, and by nearness to nearness. */
    int turns() {
        return turns;
    }

    Query whole() {
        end();
        return node();
    }

    private void end() {
        if (operand.isEmpty()) {
            return;
        }
        if (parts.size() > 1 && operandIsAlternative != or) {
            Query before = node();
            parts.clear();
            parts.add(before);
            turns++;
        }
        or = operandIsAlternative;
        if (or && operand.size() > 1) {
            parts.add(new Query.And(operand));
        } else {
            parts.addAll(operand);
        }
        operand.clear();
    }

    private Query node() {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return or ? new Query.Or(parts) : new Query.And(parts);
    }
}
