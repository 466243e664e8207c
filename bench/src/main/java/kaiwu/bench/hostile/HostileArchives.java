package kaiwu.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Hostile archives and workbooks, made anew for each trial. What bombs unpack to is a table with its mapping, so that a source
 * takes it and reads on, or has the header of a source: then blank rows without end.
 */
final class HostileArchives {

    private static final byte[] MEGABYTE = ",\n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEADER = "No,Name\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MAPPING = HostileFiles.MAPPING.getBytes(StandardCharsets.UTF_8);
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1"
            r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            Target="sharedStrings.xml"/></Relationships>""";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private final Path folder;

    HostileArchives(Path folder) {
        this.folder = folder;
    }

    void make(Path secret) throws IOException {
        slips();
        bombs();
        damaged();
        workbooks(secret);
    }

    private void slips() throws IOException {
        try (ZipOutputStream out = zip("slip.zip")) {
            for (String name : new String[] {
                "../../slipped.csv",
                "/tmp/slipped.csv",
                "..\\..\\slipped.csv",
                "C:\\slipped.csv",
                "a/../../slipped.csv",
                "nul\0.csv"
            }) {
                member(out, name, "slipped".getBytes(StandardCharsets.UTF_8), 1);
            }
        }
    }

    private void bombs() throws IOException {
        try (ZipOutputStream out = zip("bomb.zip")) {
            table(out, "bomb", 2048);
            member(out, "zz-good-in-bomb.csv", "No,Name\nHG-4,good\n".getBytes(StandardCharsets.UTF_8), 1);
            member(out, "zz-good-in-bomb.mapping.yml", MAPPING, 1);
        }
        try (ZipOutputStream out = zip("bombs.zip")) {
            for (int i = 0; i < 40; i++) {
                table(out, "bomb-%02d".formatted(i), 60);
            }
        }
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(inner)) {
            table(out, "bomb", 200);
        }
        byte[] nested = inner.toByteArray();
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream around = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(around)) {
                for (int copy = 0; copy < 10; copy++) {
                    member(out, copy + ".zip", nested, 1);
                }
            }
            nested = around.toByteArray();
        }
        Files.write(folder.resolve("nested-bombs.zip"), nested);
        try (OutputStream out =
                new GZIPOutputStream(new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.csv.gz.gz"))))) {
            out.write("entry_id,oreg,odat,id,claimants,rdat\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 2048; i++) {
                out.write(MEGABYTE);
            }
        }
    }

    private static void table(ZipOutputStream out, String name, int megabytes) throws IOException {
        out.putNextEntry(new ZipEntry(name + ".csv"));
        out.write(HEADER);
        for (int i = 0; i < megabytes; i++) {
            out.write(MEGABYTE);
        }
        out.closeEntry();
        member(out, name + ".mapping.yml", MAPPING, 1);
    }

    private void damaged() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            member(out, "a.csv", "No,Name\n1,x\n".getBytes(StandardCharsets.UTF_8), 1);
        }
        byte[] good = bytes.toByteArray();
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(good, good.length - 30));
        Files.write(folder.resolve("start-only.zip"), Arrays.copyOf(good, 30));
        Files.write(folder.resolve("empty.zip"), new byte[0]);
        byte[] lying = good.clone();
        int directory = new String(good, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
        ByteBuffer.wrap(lying)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(directory + 20, 0)
                .putInt(directory + 24, 0);
        Files.write(folder.resolve("says-empty.zip"), lying);
        byte[] flipped = good.clone();
        flipped[40] ^= 0x7f;
        Files.write(folder.resolve("flipped.zip"), flipped);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(good);
        }
        Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 9));
    }

    private void workbooks(Path secret) throws IOException {
        workbook(
                "strings.xlsx",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<si><t>a</t></si>".repeat(1 << 16),
                1500);
        workbook("cells.xlsx", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "", 0);
        workbook("negative.xlsx", "<row r=\"-1\"><c r=\"A-1\" t=\"s\"><v>-7</v></c></row>", "", 0);
        workbook("index.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c></row>", "", 0);
        workbook("deep.xlsx", "<row>".repeat(100_000), "", 0);
        workbook("rows.xlsx", "<row r=\"1\"/>".repeat(3_000_000), "", 0);
        try (ZipOutputStream out = zip("xxe.xlsx")) {
            member(out, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8), 1);
            member(
                    out,
                    "xl/workbook.xml",
                    ("<!DOCTYPE workbook [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                                    + WORKBOOK.replace("name=\"a\"", "name=\"&x;\""))
                            .getBytes(StandardCharsets.UTF_8),
                    1);
        }
        try (ZipOutputStream out = zip("parts.xlsx")) {
            member(out, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8), 1);
            member(out, "xl/media/zeros.png", MEGABYTE, 1024);
        }
        Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(Files.readAllBytes(folder.resolve("cells.xlsx")), 700));
    }

    private void workbook(String name, String rows, String strings, int times) throws IOException {
        try (ZipOutputStream out = zip(name)) {
            member(out, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8), 1);
            member(out, "xl/workbook.xml", WORKBOOK.getBytes(StandardCharsets.UTF_8), 1);
            member(out, "xl/_rels/workbook.xml.rels", RELATIONS.getBytes(StandardCharsets.UTF_8), 1);
            member(
                    out,
                    "xl/worksheets/sheet1.xml",
                    (SHEET + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8),
                    1);
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] piece = strings.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
            out.write("</sst>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private ZipOutputStream zip(String name) throws IOException {
        return new ZipOutputStream(Files.newOutputStream(folder.resolve(name)));
    }

    private static void member(ZipOutputStream out, String name, byte[] piece, int times) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < times; i++) {
            out.write(piece);
        }
        out.closeEntry();
    }
}
