-- Decisions that a core system of the province has to book: which system, and since when it has the order, for the board of the departments.

-- up

alter table case_item add column master text, add column ordered_at timestamptz;
create index case_item_at_master on case_item (region, master, ordered_at) where master is not null;

-- down

drop index case_item_at_master;
alter table case_item drop column master, drop column ordered_at;
