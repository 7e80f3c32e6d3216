-- Looked up by index at all times. While nothing is parked, PostgreSQL believes that to read the whole table costs nothing, and keeps that plan until it counts
-- the rows again: with 20,000 parked meanwhile, a batch of 330 events took 1.5 s to look up instead of 6 ms.

-- Which of these subjects have a parked event.
create function parked_among(subjects text[], listener text) returns setof text language sql stable set enable_seqscan = off as $$
    select subject from (select distinct unnest(subjects) as subject) as told
    where (select true from parked_event where consumer = listener and msg_key = subject limit 1)
$$;

-- The subjects whose next try has come, longest due first. Goes from the head of one queue to the head of the next: those behind a head cost nothing.
create function parked_due(most int) returns table (tenant text, consumer text, msg_key text) language sql stable set enable_seqscan = off as $$
    with recursive head as (
        (select p.tenant, p.consumer, p.msg_key, p.retry_at from parked_event p order by p.tenant, p.consumer, p.msg_key, p.id limit 1)
        union all
        select next.* from head, lateral (
            select p.tenant, p.consumer, p.msg_key, p.retry_at from parked_event p
            where (p.tenant, p.consumer, p.msg_key) > (head.tenant, head.consumer, head.msg_key)
            order by p.tenant, p.consumer, p.msg_key, p.id limit 1) next)
    select head.tenant, head.consumer, head.msg_key from head where retry_at <= now() order by retry_at limit most
$$;
