/**
 * The words every other room speaks: identifiers, dates as registers give them, text in a language, refusals with their
 * grounds, failures with a stable code, canonical JSON and hashes.
 *
 * <p>The kernel needs nothing but the JDK and knows no law: what a right is called, how long it lasts and who may do what
 * are data in the catalogue.
 */
@NullMarked
package kaiwu.kernel;

import org.jspecify.annotations.NullMarked;
