-- Two numbers of one person (一人多号): an officer proposes that they are one, another confirms. Nothing that stands under either number is
-- rewritten: `one` says which numbers are one person, and everything that is read about one of them is read about all.

-- up

-- All numbers of one person, the one that stays first; null where there is but one.
alter table subject add column one uuid[];
grant update (one) on subject to kuaiban_app;

create table merge (
  region      char(6) not null,
  number      text not null,
  -- Chosen by who proposes, so that the same proposal sent again is one.
  key         uuid not null,
  kept_id     uuid not null,
  merged_id   uuid not null,
  status      text not null check (status in ('proposed', 'merged', 'separating', 'separated', 'declined', 'withdrawn')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  -- Since when the two are one.
  since       timestamptz,
  version     integer not null,
  primary key (region, number),
  unique (region, key),
  check (kept_id <> merged_id)
);
-- A number is merged into one other, and the same two have one proposal, whichever of them stays.
create unique index merge_one_standing on merge (region, merged_id) where status in ('proposed', 'merged', 'separating');
create unique index merge_pair_standing on merge (region, least(kept_id, merged_id), greatest(kept_id, merged_id)) where status in ('proposed', 'merged', 'separating');
create index merge_of_kept on merge (region, kept_id);
create index merge_of_merged on merge (region, merged_id);
create index merge_listed on merge (region, proposed_at desc, number);

create table merge_event (
  region char(6) not null,
  number text not null,
  seq    integer not null,
  at     timestamptz not null,
  actor  text not null,
  data   text not null, -- encrypted
  primary key (region, number, seq)
);

grant select, insert, update (status, since, version) on merge to kuaiban_app;
grant select, insert on merge_event to kuaiban_app;

-- down

drop table merge_event, merge;
alter table subject drop column one;
