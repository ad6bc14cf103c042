-- What a department is told of one item comes in the order in which it was decided: a revocation never before what it revokes.

-- up

alter table message add column queued_at timestamptz;
update message set queued_at = next_at;
alter table message alter column queued_at set not null;

-- down

alter table message drop column queued_at;
