-- Promises: what waits for somebody about one that rests on an item first, a request about its credit record or an inspection, and since when.

-- up

alter table case_item add column promise text check (promise in ('repair', 'objection', 'doubted', 'due')), add column promise_at timestamptz;
create index case_item_promise on case_item (region, promise_at) where promise is not null;

-- down

drop index case_item_promise;
alter table case_item drop column promise, drop column promise_at;
