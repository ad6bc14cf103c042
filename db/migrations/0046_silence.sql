-- A correction that nobody answers has an end, and the applicant is reminded of it. What was asked for before it had one is looked at soon: it is given one then.

-- up

alter table case_item add column correction_until date;
create index case_item_correction on case_item (region, correction_until) where correction_until is not null;
update case_item set retry_at = now() where status = 'correction' and retry_at is null;

-- down

drop index case_item_correction;
alter table case_item drop column correction_until;
