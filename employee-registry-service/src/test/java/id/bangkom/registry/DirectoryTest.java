package id.bangkom.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.registry.Directory.Entry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final Entry health = new Entry(UUID.randomUUID(), "05", "Dinas Kesehatan");
    private final Entry learning = new Entry(UUID.randomUUID(), "04", "Dinas Pendidikan");
    private final Entry babura = new Entry(UUID.randomUUID(), "41.01", "Kelurahan Babura");
    private final Entry otherBabura = new Entry(UUID.randomUUID(), "55.01", "Kelurahan Babura");
    private final Directory directory = new Directory(List.of(health, learning, babura, otherBabura));

    @Test
    void aCodeCountsMoreThanAName() {
        assertThat(directory.find("05", "Dinas Pendidikan")).contains(health.id());
        assertThat(directory.find("", "DINAS  KESEHATAN")).contains(health.id());
        assertThat(directory.find("99", "Dinas Kesehatan")).contains(health.id());
    }

    @Test
    void aNameOfTwoNeedsACode() {
        assertThat(directory.find("", "Kelurahan Babura")).isEmpty();
        assertThat(directory.isAmbiguous("kelurahan babura")).isTrue();
        assertThat(directory.find("55.01", "Kelurahan Babura")).contains(otherBabura.id());
    }

    @Test
    void aMisspeltNameHasALikelyMeaning() {
        assertThat(directory.nearest("Din. Kesehatn")).isEqualTo("Dinas Kesehatan");
        assertThat(directory.nearest("xyz")).isEmpty();
    }
}
