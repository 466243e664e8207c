/**
 * A right as a source tells of it: numbers, dates, names, classes, texts, events.
 *
 * <p>One field has one name and one meaning for every kind. A reader fills a {@link kaiwu.spi.record.RecordDraft}; ingest
 * gives it its id and freezes it as a {@link kaiwu.spi.record.RecordVersion}; all versions of one right together are its
 * record.
 */
@NullMarked
package kaiwu.spi.record;

import org.jspecify.annotations.NullMarked;
