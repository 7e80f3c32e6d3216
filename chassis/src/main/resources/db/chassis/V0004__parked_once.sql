-- The broker may deliver again what is parked already.
create unique index parked_once on parked_event (tenant, consumer, msg_key, event_id);
