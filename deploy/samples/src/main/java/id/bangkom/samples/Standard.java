package id.bangkom.samples;

/** The level that the class of a position asks for by default (PermenPANRB 38/2017; for functional levels as commonly used). */
final class Standard {
    private Standard() {}

    static int of(Catalogue.Position position) {
        return switch (position.positionClass()) {
            case "JPT Pratama" -> 4;
            case "Administrator" -> 3;
            case "Pengawas" -> 2;
            case "Pelaksana" -> 1;
            default ->
                switch (position.level()) {
                    case "Ahli Pertama", "Penyelia" -> 2;
                    case "Ahli Muda" -> 3;
                    case "Ahli Madya" -> 4;
                    case "Ahli Utama" -> 5;
                    case null, default -> 1;
                };
        };
    }
}
