package kaiwu.formats.st96;

import kaiwu.spi.record.RecordVersion;

/** Priorities of marks and designs in ST.96; one without office or date is not valid and left out. */
final class Priorities {

    private Priorities() {}

    static void write(MarkUp out, RecordVersion record, String bag, String element) {
        var claims = record.priorities().stream()
                .filter(claim -> Codes.isOffice(claim.office()) && claim.date().isPresent())
                .toList();
        if (!claims.isEmpty()) {
            out.open(bag);
            for (var claim : claims) {
                out.open(element).text("com:PriorityCountryCode", claim.office());
                out.open("com:ApplicationNumber");
                out.text("com:ApplicationNumberText", claim.number()).close("com:ApplicationNumber");
                out.date("com:PriorityApplicationFilingDate", claim.date());
                out.close(element);
            }
            out.close(bag);
        }
    }
}
