-- What an enterprise takes along of its staff, applications and money (单位对账单). The sheet that was issued is kept as it was written, sealed, so that
-- its number and code are checked against the same bytes; another one of the same months is another statement.

-- up

-- Who works for an enterprise is asked by its number; entries of other kinds name none.
create index register_entry_of_employer on register_entry (region, (data ->> 'employer'), kind) where data ->> 'employer' is not null;

create table enterprise_statement (
  region        char(6) not null,
  -- Chosen by whoever asks for it, so that the same asking sent again is one.
  id            uuid not null,
  enterprise_id uuid not null,
  number        text not null,
  from_month    date not null check (extract(day from from_month) = 1),
  to_month      date not null check (extract(day from to_month) = 1 and to_month >= from_month),
  at            timestamptz not null,
  -- The clerk whose appointment it was issued under; null: the enterprise's own account.
  clerk_id      uuid,
  content       text not null, -- sealed
  primary key (region, id),
  unique (region, number)
);
create index enterprise_statement_of on enterprise_statement (region, enterprise_id, at desc);
grant select, insert on enterprise_statement to kuaiban_app;

-- down

drop table enterprise_statement;
drop index register_entry_of_employer;
