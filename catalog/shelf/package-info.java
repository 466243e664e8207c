/**
 * The shelf: finds every folder of the catalogue by its being there and reads its definition.
 *
 * <p>A folder {@code kinds/trademark} is a kind because it holds {@code kind.yml}; {@code sources/cn_gazette} is a source
 * because it holds {@code source.yml}, and so on. There is no list to edit. Definitions are read strictly: a key that is
 * missing, misspelt or of the wrong form stops the start with the file and the key named, so a folder that loads is whole.
 */
@NullMarked
package shelf;

import org.jspecify.annotations.NullMarked;
