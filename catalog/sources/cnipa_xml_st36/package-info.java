/** Chinese patent documents in the old form after ST.36. */
@NullMarked
package sources.cnipa_xml_st36;

import org.jspecify.annotations.NullMarked;
