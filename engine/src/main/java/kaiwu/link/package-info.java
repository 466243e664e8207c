/**
 * Links between records. So far: owners.
 *
 * <p>Offices write names as applicants give them: {@code 深圳市某某技术有限公司}, {@code Moumou Technologies Co., Ltd.}, {@code
 * MOUMOU TECH CO LTD}. An {@linkplain kaiwu.link.Owners owner} is all the names under which one person or body goes, over all
 * kinds of right. How names come together:
 *
 * <ol>
 *   <li>a {@link kaiwu.link.Mention} is a name as one record tells it, with country, address and company; mentions that are
 *       written alike are one {@link kaiwu.link.NameForm};
 *   <li>{@link kaiwu.link.NameParser} tells the parts of a name apart: name proper, business, place, function, legal form,
 *       by the words of a catalogue folder, for this room knows none itself;
 *   <li>{@link kaiwu.link.Candidates} finds, without comparing all with all, which names may be one;
 *   <li>{@link kaiwu.link.Likeness} says how sure it is that two are one, and for which {@linkplain kaiwu.link.Reason
 *       reasons};
 *   <li>{@link kaiwu.link.Merging} joins them, the surest first, and keeps each {@link kaiwu.link.Merge} for readers to
 *       judge; {@link kaiwu.link.Correction}s of people come on top and win.
 * </ol>
 *
 * <p>The same names in any order make the same owners. People are merged by name and address only.
 */
@NullMarked
package kaiwu.link;

import org.jspecify.annotations.NullMarked;
