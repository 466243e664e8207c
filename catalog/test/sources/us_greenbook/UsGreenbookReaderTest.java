package sources.us_greenbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class UsGreenbookReaderTest {

    private final UsGreenbookReader reader = new UsGreenbookReader();

    private static final String KITE = """
            PATN
            WKU  04000001&
            SRC  5
            APN  1234560
            APT  1
            APD  19740307
            TTL  Kite with two
                  tails
            ISD  19760113
            NCL  2
            EXP  Stellar; George G.
            NFG  1
            INVT
            NAM  Yuan; Fang
            CTY  Kyoto
            CNT  JPX
            ASSG
            NAM  Reno Kites
            CTY  Reno
            STA  NV
            COD  02
            PRIR
            CNT  CNX
            APD  19730710
            APN  53/84696
            CLAS
            OCL  244153 R
            XCL  D 2 31
            ICL  B64C 3106
            FSC  244
            FSS  153;155
            UREF
            PNO  3222222
            ISD  19700600
            NAM  Frankel
            FREF
            PNO  1345678
            ISD  19740100
            CNT  GB2
            OREF
            PAL  Kites, 1970,
                  page 4.
            LREP
            FRM  Wind & String
            ABST
            PAL  A kite.
            BSUM
            PAC  FIELD
            PAR  Kites that
                  fly.
            CLMS
            STM  I claim:
            NUM  1.
            PAR  1. A kite:
            PA1  with a tail.
            NUM  2.
            PAR  2. The kite of claim 1.
            """;

    @Test
    void aPatentTellsAllThatTheBlockHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published · A · 1976-01-13
                number · APPLICATION · US · 05123456 · 1974-03-07
                number · PUBLICATION · US · 04000001 · A · 1976-01-13
                date · FILED · 1974-03-07
                date · GRANTED · 1976-01-13
                date · PRIORITY · 1973-07-10
                title · en · Kite with two tails
                passage · ABSTRACT · en · A kite.
                passage · CLAIMS · en · 1. A kite: with a tail. | 2. The kite of claim 1.
                passage · DESCRIPTION · en · FIELD | Kites that fly.
                party · EXAMINER · Stellar; George G.
                party · INVENTOR · Yuan, Fang · JP · Kyoto
                party · OWNER · Reno Kites · US · Reno, NV
                party · AGENT · Wind & String
                class · ipc · B64C31/06 · main
                class · uspc · 244/153R · main
                class · uspc · D2/31
                priority · CN · 53/84696 · 1973-07-10
                cites · US · 3222222 · 1970-06 · Frankel
                cites · GB · 1345678 · 1974-01
                cites · Kites, 1970, page 4.
                event · FILED · 1974-03-07
                event · GRANTED · 1976-01-13 · A
                fact · claimCount · 2
                fact · documentType · utility
                fact · fieldOfSearch · 244/153;155
                fact · figureCount · 1""");
    }

    @Test
    void aWrongCheckDigitIsRemarkedAndTheRecordKept() {
        Reading reading = Reading.of(reader, KITE.replace("WKU  04000001&", "WKU  040000019"));

        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.count("check-digit")).isEqualTo(1);
    }

    @Test
    void eachPatnLineBeginsAPatent() {
        assertThat(Reading.of(reader, KITE + KITE).drafts()).hasSize(2);
    }

    @Test
    void theHeadOfAWeeklyFileIsNoPatent() {
        Reading reading = Reading.of(reader, "HHHHHT  APS1   ISSUE - 760106\n" + KITE);

        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.count("no-number")).isEqualTo(1);
    }

    @Test
    void theRealPatentsHaveFittingCheckDigitsAndTheirFacts() {
        Reading reading = Reading.ofSample(reader, "patents/uspto-ppd.zip");

        assertThat(reading.documents()).isEqualTo(3);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.versions())
                .extracting(version -> version.numbers().stream()
                        .map(number -> number.number())
                        .toList()
                        .toString())
                .containsExactlyInAnyOrder("[05449155, 03932709]", "[05518454, 03937375]", "[06192529, 04347903]");
        assertThat(reading.versions().stream().map(InLines::of).toList().toString())
                .contains("class · uspc · 224/42.07 · main", "class · uspc · 179/90K · main")
                .contains("class · ipc · G06F7/28", "priority · JP · 53/84696 · 1978-07-10")
                .contains("relation · NATIONAL_PHASE_OF · invention · WO · PCT/JP79/00178")
                .contains("relation · CONTINUATION_OF · invention · US · 351745");
    }
}
