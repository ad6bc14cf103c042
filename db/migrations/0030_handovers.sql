-- Things that a result consists of: how far each is on its way to whom it is for, for the counters.

-- up

-- Where it is, by which way it goes, to whom (masked), under which number, why it came back.
alter table case_item add column handover jsonb, add column handover_at timestamptz;
create index case_item_handover on case_item (region, handover_at, case_number, no) where handover is not null;

-- down

drop index case_item_handover;
alter table case_item drop column handover, drop column handover_at;
