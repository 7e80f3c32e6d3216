/** Runs of a course: sessions, seats, cost, and how they end. */
@NullMarked
package id.bangkom.training.batch;

import org.jspecify.annotations.NullMarked;
