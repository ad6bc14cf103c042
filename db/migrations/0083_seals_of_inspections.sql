-- What inspections have found is sealed with the day, as what happened to cases is. Seals that were made before stay what they are: `form` says what a seal binds
-- (1: the events of cases · 2: those of cases, then those of inspections) and is part of what is signed.

-- up

alter table daily_seal add column form smallint not null default 1 check (form in (1, 2));
create index inspection_event_at on inspection_event (region, at);

-- down

drop index inspection_event_at;
alter table daily_seal drop column form;
