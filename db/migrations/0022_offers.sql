-- What was found for people who have not applied: once for each round of an offer. What was told rests on `facts`; what was granted names its case.

-- up

create table offer_made (
  region          char(6) not null,
  subject_id      uuid not null,
  offer           text not null,
  round           text not null, -- once, a year, a month
  status          text not null check (status in ('told', 'to-grant', 'granted', 'not-granted', 'declined')),
  facts           jsonb not null,
  catalog_version text not null,
  found_at        timestamptz not null,
  case_number     text,
  because         jsonb, -- why it was not granted
  settled_at      timestamptz,
  primary key (region, subject_id, offer, round)
);
create index offer_to_grant on offer_made (region, offer, round, subject_id) where status = 'to-grant';
create index offer_by_status on offer_made (region, offer, status);

grant select, insert, update on offer_made to kuaiban_app;

-- down

drop table offer_made;
