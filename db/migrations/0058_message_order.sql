-- What a department is told of one item comes in the order in which it was decided: a revocation never before what it revokes.

-- up

alter table message add column queued_at timestamptz;
-- Each try was noted; what was never tried is due when it was queued.
update message m set queued_at = coalesce((select min(e.at) from exchange e where e.region = m.region and e.message_id = m.id), m.next_at);
alter table message alter column queued_at set not null;

-- down

alter table message drop column queued_at;
