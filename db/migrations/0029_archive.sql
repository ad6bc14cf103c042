-- What ended is archived: each package that was made, and up to which event of the case the last one goes.

-- up

create table archiving (
  region      char(6) not null,
  case_number text not null,
  -- Of the package: the same case makes the same one again, which is no second archiving.
  sha256      text not null,
  size        integer not null,
  -- How many events the case had.
  version     integer not null,
  -- The officer, or null where it was made on the command line.
  officer     text,
  at          timestamptz not null,
  primary key (region, case_number, sha256)
);
create index archiving_lately on archiving (region, at desc, case_number);

alter table case_file add column archived_version integer;
create index case_file_to_archive on case_file (region, submitted_at, number) where status = 'ended' and (archived_version is null or archived_version < version);

grant select, insert on archiving to kuaiban_app;

-- down

drop index case_file_to_archive;
alter table case_file drop column archived_version;
drop table archiving;
