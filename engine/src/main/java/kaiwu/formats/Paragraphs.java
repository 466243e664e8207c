package kaiwu.formats;

import java.util.Set;

/**
 * Turns mark-up into paragraphs of plain text, one a line: each block element is a paragraph of its own, spaced elements are
 * set apart by a blank, the text of elements left out is lost. Immutable.
 *
 * @param blocks local names of elements that begin and end a paragraph
 * @param spaced local names of elements that are set apart inside a paragraph, for example table cells
 * @param leftOut local names of elements that say nothing to a reader
 */
public record Paragraphs(Set<String> blocks, Set<String> spaced, Set<String> leftOut) {

    public Paragraphs {
        blocks = Set.copyOf(blocks);
        spaced = Set.copyOf(spaced);
        leftOut = Set.copyOf(leftOut);
    }

    /** The paragraphs of all text inside, separated by a line feed, each with white space runs as one blank; may be empty. */
    public String of(XmlElement element) {
        StringBuilder done = new StringBuilder();
        StringBuilder open = new StringBuilder();
        walk(element, done, open);
        close(done, open);
        return done.toString();
    }

    private void walk(XmlElement element, StringBuilder done, StringBuilder open) {
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) {
                enter(child, done, open);
            } else {
                open.append(part);
            }
        }
    }

    private void enter(XmlElement child, StringBuilder done, StringBuilder open) {
        if (leftOut.contains(child.name())) {
            return;
        }
        boolean block = blocks.contains(child.name());
        boolean apart = spaced.contains(child.name());
        if (block) {
            close(done, open);
        } else if (apart) {
            open.append(' ');
        }
        walk(child, done, open);
        if (block) {
            close(done, open);
        } else if (apart) {
            open.append(' ');
        }
    }

    private static void close(StringBuilder done, StringBuilder open) {
        String paragraph = XmlElement.squeeze(open);
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            if (!done.isEmpty()) {
                done.append('\n');
            }
            done.append(paragraph);
        }
    }
}
