-- Every index starts with the subject. While nothing is parked all indexes seem to cost the same, and the plan that PostgreSQL keeps then may take the one by
-- tenant and id: each subject's look-up read all that the tenant had parked meanwhile.
alter table parked_event drop constraint parked_event_pkey, add primary key (tenant, consumer, msg_key, id);
drop index parked_subject;
