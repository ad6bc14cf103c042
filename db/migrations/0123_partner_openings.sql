-- The pages of partners that somebody has opened by a sign-in here: each is told when that sign-in ends, whichever way.

-- up

create table partner_opening (
  region     char(6) not null,
  id         uuid not null,
  account_id uuid not null,
  partner    text not null,
  -- What the partner knows the person and the session by.
  subject    text not null,
  sid        text not null,
  -- Whether it learned what the person is called.
  name       boolean not null,
  -- Hash of what the browser brings: the sign-in that the page was opened by.
  browser    text not null,
  opened_at  timestamptz not null,
  -- given-up: the partner did not answer for too long, or is registered no more.
  status     text not null check (status in ('open', 'failing', 'told', 'given-up')),
  attempts   integer not null default 0,
  -- When the partner is told: at first the moment at which the sign-in ends by itself.
  next_at    timestamptz not null,
  -- What the partner said last, for an operator.
  trouble    text,
  primary key (region, id),
  unique (region, partner, sid)
);
create index partner_opening_due on partner_opening (next_at) where status in ('open', 'failing');
create index partner_opening_of_account on partner_opening (region, account_id) where status = 'open';
create index partner_opening_of_browser on partner_opening (browser) where status = 'open';

grant select, insert, delete, update (browser, name, opened_at, status, attempts, next_at, trouble) on partner_opening to kuaiban_app;

-- down

drop table partner_opening;
