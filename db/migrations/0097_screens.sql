-- A second screen at a counter: by which code it was paired, whom it follows, and what it shows just now, encrypted and gone with the visit.

-- up

create table counter_screen (
  region     char(6) not null,
  id         uuid not null,
  code       text not null,
  token_hash text not null,
  begun_at   timestamptz not null,
  clerk      text,
  paired_at  timestamptz,
  ended_at   timestamptz,
  visit      uuid,
  sheet      text,
  asked_at   timestamptz,
  shown_at   timestamptz,
  primary key (region, id)
);
create unique index counter_screen_clerk on counter_screen (region, clerk) where ended_at is null;
create unique index counter_screen_code on counter_screen (region, code) where clerk is null and ended_at is null;
grant select, insert, delete, update (clerk, paired_at, ended_at, visit, sheet, asked_at, shown_at) on counter_screen to kuaiban_app;

-- down

drop table counter_screen;
