/** Telling and hearing news over Kafka: outbox, relay, inbox, parking. */
@NullMarked
package id.bangkom.chassis.event;

import org.jspecify.annotations.NullMarked;
