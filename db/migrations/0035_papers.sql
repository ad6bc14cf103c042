-- Decisions that go to their applicants on paper: how far each is on its way, for the counters and for following what a carrier has.

-- up

alter table case_item add column paper jsonb, add column paper_at timestamptz;
create index case_item_paper on case_item (region, paper_at, case_number, no) where paper is not null;

-- down

drop index case_item_paper;
alter table case_item drop column paper, drop column paper_at;
