-- Drafts of the rules that supervisors tried on past cases: who, when, which files, and what came of it. Counts and case numbers, nobody's data.

-- up

create table backtest (
  region char(6) not null,
  id     uuid not null,
  by     text not null,
  at     timestamptz not null,
  months integer not null check (months between 1 and 120),
  files  json not null,
  state  json not null,
  -- When the process that works on it last said so: one that has fallen silent has ended.
  beat   timestamptz not null,
  primary key (region, id)
);
create index backtest_newest on backtest (region, at desc);
grant select, insert on backtest to kuaiban_app;
grant update (state, beat) on backtest to kuaiban_app;

-- down

drop table backtest;
