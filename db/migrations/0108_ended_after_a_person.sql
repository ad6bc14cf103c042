-- What ended after a person had it, by matter: like items are looked for among the last of them, and what the rules have decided alone (nearly everything) is not read.

-- up

create index case_item_ended_after_person on case_item (region, service, ended_at) where ended_at is not null and officer is not null;

-- down

drop index case_item_ended_after_person;
