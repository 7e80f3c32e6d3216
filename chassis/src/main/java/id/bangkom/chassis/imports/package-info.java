/** Bulk data from a workbook: checked first, then applied, both as long work that survives a crash. */
@NullMarked
package id.bangkom.chassis.imports;

import org.jspecify.annotations.NullMarked;
