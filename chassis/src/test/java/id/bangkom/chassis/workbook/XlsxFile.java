package id.bangkom.chassis.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds an .xlsx part by part, so that it can also be a bad one. */
final class XlsxFile {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    XlsxFile sheet(String name, String rows) {
        return sheet(name, rows, "", "");
    }

    XlsxFile sheet(String name, String rows, String attributes, String afterRows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\" %s/>".formatted(name, count, count, attributes));
        relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(count, count));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet><sheetData>" + rows + "</sheetData>" + afterRows + "</worksheet>");
    }

    XlsxFile part(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    XlsxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path folder) throws IOException {
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.putIfAbsent("[Content_Types].xml", """
                <Types><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""".getBytes(UTF_8));
        parts.putIfAbsent("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="166" formatCode="0.00\\ &quot;Dyn&quot;"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""".getBytes(UTF_8));
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** A row of texts; "#123" is a number, "@45000" a day, "=A1|7" a formula with its last value. */
    static String row(int number, String... values) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < values.length; i++) {
            var at = (char) ('A' + i) + Integer.toString(number);
            row.append(cell(at, values[i]));
        }
        return row.append("</row>").toString();
    }

    private static String cell(String at, String value) {
        return switch (value.isEmpty() ? ' ' : value.charAt(0)) {
            case ' ' -> "<c r=\"%s\" s=\"1\"/>".formatted(at);
            case '#' -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, value.substring(1));
            case '@' -> "<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(at, value.substring(1));
            case '$' -> "<c r=\"%s\" s=\"3\"><v>%s</v></c>".formatted(at, value.substring(1));
            case '=' ->
                "<c r=\"%s\" t=\"str\"><f>%s</f><v>%s</v></c>"
                        .formatted(at, value.substring(1, value.indexOf('|')), value.substring(value.indexOf('|') + 1));
            default -> "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
        };
    }
}
