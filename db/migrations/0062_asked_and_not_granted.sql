-- What is asked of the applicant of an item, as the page says it: the answer to a correction, or the choice of a time. One whose time waits while
-- another agency is asked as well bears no mark of it: it follows with its next step.
-- And on how many writes to somebody's register an offer was found to be none for them: while that stays so, it is not looked at each night.

-- up

alter table case_item add column asks text check (asks in ('correction', 'time'));
update case_item set asks = case when status = 'correction' then 'correction' else 'time' end
where ended_at is null and (status = 'correction' or (reopened is null and mark in ('visit-asked', 'examination-asked')));
alter table offer_made add column seen_version integer;

-- down

alter table offer_made drop column seen_version;
alter table case_item drop column asks;
