-- What the integrity board counted of months that are over: computed once, from what does not change any more. `form`: how it was counted; another release may count anew.

-- up

create table integrity_month (
  region     char(6) not null,
  month      char(7) not null check (month ~ '^\d{4}-\d{2}$'),
  form       int not null,
  figures    jsonb not null,
  counted_at timestamptz not null,
  primary key (region, month)
);
grant select, insert, update on integrity_month to kuaiban_app;
-- What was looked at again later is no longer without a hand: those few are read for half a year.
create index case_event_reopened on case_event (region, at) where type = 'reopened';

-- down

drop index case_event_reopened;
drop table integrity_month;
