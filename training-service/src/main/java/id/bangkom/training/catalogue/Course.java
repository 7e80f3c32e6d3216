package id.bangkom.training.catalogue;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is taught.
 *
 * @param form of development, e.g. WORKSHOP; it decides how lesson hours (JP) are counted
 * @param targetLevel 1 to 5, the level that the course leads to
 * @param hours lesson hours of 45 minutes by the curriculum, one decimal
 * @param abroad whether it is held abroad or internationally, which counts more lesson hours
 * @param tested whether a post-test decides (at least 70)
 */
public record Course(
        UUID id,
        long version,
        String name,
        String form,
        String competency,
        int targetLevel,
        BigDecimal hours,
        boolean abroad,
        boolean tested) {}
