/** Spreadsheets in and out: streamed, guarded, and honest about what a cell was. */
@NullMarked
package id.bangkom.chassis.workbook;

import org.jspecify.annotations.NullMarked;
