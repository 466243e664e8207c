/** Answers of the Korean data service KIPRIS Plus. */
@NullMarked
package sources.kr_kipris;

import org.jspecify.annotations.NullMarked;
