/** Chinese patent documents in the form of the office's own XSD. */
@NullMarked
package sources.cnipa_xml_business;

import org.jspecify.annotations.NullMarked;
