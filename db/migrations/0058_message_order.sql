-- What a department is told of one item comes in the order in which it was decided: a revocation never before what it revokes.

-- up

alter table message add column queued_at timestamptz;
update message set queued_at = next_at;
-- What was tried and is tried again was queued before its first try, each of which was noted.
update message m set queued_at = e.at
from (select region, message_id, min(at) as at from exchange where message_id is not null group by region, message_id) e
where e.region = m.region and e.message_id = m.id and m.status <> 'delivered';
alter table message alter column queued_at set not null;

-- down

alter table message drop column queued_at;
