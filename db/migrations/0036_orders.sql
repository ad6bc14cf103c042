-- Decisions that a core system of the province has to book: which system, and since when it has the order, for the board of the departments.

-- up

alter table case_item add column master text, add column ordered_at timestamptz;
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others', 'examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised', 'assistance-asked', 'assistance-late', 'assisted', 'joint-due', 'joint-disagrees', 'joint-corrects', 'not-booked'));
create index case_item_at_master on case_item (region, master, ordered_at) where master is not null;

-- down

drop index case_item_at_master;
update case_item set mark = null where mark = 'not-booked';
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others', 'examination-asked', 'examination-agreed', 'examination-others', 'opinions-due', 'appraised', 'assistance-asked', 'assistance-late', 'assisted', 'joint-due', 'joint-disagrees', 'joint-corrects'));
alter table case_item drop column master, drop column ordered_at;
