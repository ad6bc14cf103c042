-- On-site investigations: what an officer's queue says of one, and the agreed time, which the applicant is reminded of.

-- up

alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own', 'visit-asked', 'visit-agreed', 'visit-others'));
alter table case_item add column visit_at timestamptz;
create index case_item_visit on case_item (region, visit_at) where visit_at is not null;

-- down

drop index case_item_visit;
alter table case_item drop column visit_at;
update case_item set mark = null where mark in ('visit-asked', 'visit-agreed', 'visit-others');
alter table case_item drop constraint case_item_mark_check, add check (mark in ('returned', 'answered', 'objected', 'by-person', 'appeal', 'own'));
