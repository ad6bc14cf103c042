-- The copies of decisions that go to the persons whom they are about, where an employer has applied and both are served: how far each is on its way.

-- up

alter table case_item add column copy jsonb, add column copy_at timestamptz;
create index case_item_copy on case_item (region, copy_at, case_number, no) where copy is not null;

-- down

drop index case_item_copy;
alter table case_item drop column copy, drop column copy_at;
