-- Dumps of old systems that were taken over. An import is one transaction: all of it is there or none. Every row of it is kept by its keyed
-- hashes with what became of it; of a row that was refused its cells too, sealed, so that it can be mended. An import that is undone takes
-- back what it brought; the rows stay, and stand no longer.

-- up

create table legacy_import (
  region     char(6) not null,
  id         uuid not null,
  system     text not null,
  file_name  text not null,
  file_hash  text not null,
  at         timestamptz not null,
  -- The administrator, as the machine knows them.
  by_name    text not null,
  -- Rows by what became of them, people, entries and sums in fen; and what the old system had told, where it had.
  counted    jsonb not null,
  told       jsonb,
  undone_at  timestamptz,
  undone_by  text,
  primary key (region, id)
);
create index legacy_import_by_time on legacy_import (region, at desc);

create table legacy_row (
  region      char(6) not null,
  import_id   uuid not null,
  line        integer not null,
  system      text not null,
  outcome     text not null check (outcome in ('entered', 'known', 'rejected', 'skipped')),
  -- Keyed hashes of the key of the row, of all it says, and of the number as written.
  key_hash    text,
  digest      text,
  number_hash text,
  subject_id  uuid,
  -- Whether the person came into the directory with it.
  new_subject boolean not null default false,
  entries     uuid[] not null default '{}',
  -- Of a row that was known: the import that had brought it.
  of_import   uuid,
  reasons     jsonb,
  sealed      text,
  standing    boolean not null default false,
  primary key (region, import_id, line)
);
create unique index legacy_row_once on legacy_row (region, system, key_hash) where standing;
create index legacy_row_of_subject on legacy_row (region, subject_id) where subject_id is not null;
create index legacy_row_rejected on legacy_row (region, import_id, line) where outcome = 'rejected';
create index legacy_row_resting on legacy_row (region, of_import) where of_import is not null;

-- Only the owner of the schema imports, at the command line: the service reads.
grant select on legacy_import, legacy_row to kuaiban_app;

-- down

drop table legacy_row, legacy_import;
