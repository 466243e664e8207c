/**
 * What the catalogue implements and the engine rooms use: kinds, sources, offices, schemes, indicators, plans.
 *
 * <p>A room never names a catalogue folder and a folder never imports a room; both meet in these types. {@link
 * kaiwu.spi.record} holds the record itself: what a source tells of one right.
 */
@NullMarked
package kaiwu.spi;

import org.jspecify.annotations.NullMarked;
