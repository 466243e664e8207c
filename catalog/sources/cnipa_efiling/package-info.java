/** Applications as they were filed electronically with the Chinese office. */
@NullMarked
package sources.cnipa_efiling;

import org.jspecify.annotations.NullMarked;
