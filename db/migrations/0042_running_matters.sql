-- Matters that were still running in an old system and became cases with an import of its dump: under which number they stood there. A number of a
-- system is one case; where its import is taken back it stands no longer, and may come again. Older imports have none.

-- up

create table legacy_matter (
  region      char(6) not null,
  import_id   uuid not null,
  line        integer not null,
  system      text not null,
  -- As the old system called it: what people still have on paper.
  number      text not null,
  case_number text not null,
  subject_id  uuid not null,
  standing    boolean not null default true,
  primary key (region, import_id, line)
);
create unique index legacy_matter_once on legacy_matter (region, system, number) where standing;
create index legacy_matter_by_number on legacy_matter (region, number);

grant select on legacy_matter to kuaiban_app;

-- down

drop table legacy_matter;
