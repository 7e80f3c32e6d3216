/** Long work: progress, cancel, resume after a crash. */
@NullMarked
package id.bangkom.chassis.job;

import org.jspecify.annotations.NullMarked;
