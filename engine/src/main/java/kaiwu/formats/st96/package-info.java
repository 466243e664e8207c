/**
 * Writes records in WIPO ST.96, version 6.0, so that any office's software can take them. One class a kind of document; each
 * gives a document that is valid against the standard's own schemas, or nothing where the record lacks what the schema
 * demands.
 */
@NullMarked
package kaiwu.formats.st96;

import org.jspecify.annotations.NullMarked;
