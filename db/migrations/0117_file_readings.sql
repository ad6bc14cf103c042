-- What a photograph was read for stays beside the file, sealed, for as long as the file: the officer sees what stands on it beside what was typed, and
-- nobody can hand in a reading that the server has not made. Read again it is the newest reading; it goes with the file.

-- up

create table file_reading (
  region  char(6) not null,
  file_id uuid not null,
  content text not null, -- sealed
  at      timestamptz not null,
  primary key (region, file_id),
  foreign key (region, file_id) references file (region, id) on delete cascade
);
grant select, insert, update on file_reading to kuaiban_app;

-- down

drop table file_reading;
