-- What a row of an officer's queue shows stands in the projection, so that the queue is one query and reads no case.
-- `clock` is kept only while somebody has the item in hand; rows from before have none, and their case is read instead.

-- up

alter table case_item add column clock jsonb, add column mark text check (mark in ('returned', 'answered'));

-- down

alter table case_item drop column mark, drop column clock;
