-- What an officer ended on a day is counted whenever the desk is opened: without these it reads everything the region ever ended.
-- Items that the rules decided have no officer and cost nothing here.

-- up

create index case_item_ended_by_officer on case_item (region, officer, ended_at) where ended_at is not null and officer is not null;
create index case_item_ended_by_reviewer on case_item (region, reviewer, ended_at) where ended_at is not null and reviewer is not null;

-- down

drop index case_item_ended_by_reviewer, case_item_ended_by_officer;
