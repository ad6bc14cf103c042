-- Personnel files that go from agency to agency: where each is, for the counters and for reminding of receipts that do not come.

-- up

-- Where it is, from or to which agency, by which way and number, why it came back. What it holds stands sealed in its events alone.
alter table case_item add column dossier jsonb, add column dossier_at timestamptz;
create index case_item_dossier on case_item (region, dossier_at, case_number, no) where dossier is not null;

-- down

drop index case_item_dossier;
alter table case_item drop column dossier, drop column dossier_at;
