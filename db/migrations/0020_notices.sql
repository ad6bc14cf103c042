-- What people are told: written in the transaction of what it tells of, read in the hall, and sent over other channels later.

-- up

create table notice (
  region      char(6) not null,
  id          uuid not null,
  person_id   uuid not null,
  cause       text not null,
  class       text not null check (class in ('decision', 'deadline', 'progress', 'payment')),
  -- Null where it is about no case.
  case_number text,
  item_no     integer,
  title       jsonb not null,
  text        jsonb not null,
  -- For lines that others can read: nothing of the case.
  short       jsonb not null,
  at          timestamptz not null,
  read_at     timestamptz,
  -- When it was handed to the other channels; null where that has still to be done.
  sent_at     timestamptz,
  primary key (region, id)
);
create index notice_of_person on notice (region, person_id, at desc, id);
create index notice_unread on notice (region, person_id) where read_at is null;
create index notice_to_send on notice (at) where sent_at is null;
create index notice_of_case on notice (region, case_number) where case_number is not null;

-- How somebody wants to be told besides in the hall. Without a row: by what the register knows of them, as the house does it.
create table contact (
  region    char(6) not null,
  person_id uuid not null,
  -- Phone, mail address and the name at the official account, sealed.
  addresses text not null,
  -- By class of message: over which channels; a class that is left out goes over none.
  channels  jsonb not null,
  -- Classes that are not wanted in the hall either.
  hidden    text[] not null,
  -- From which to which time of the day nothing is sent; null: as the region has it.
  quiet     jsonb,
  changed_at timestamptz not null,
  primary key (region, person_id)
);

-- A notice on its way over one channel. Its id goes along, so that a gateway takes it once however often it is sent.
create table sending (
  region     char(6) not null,
  id         uuid not null,
  notice_id  uuid not null,
  channel    text not null check (channel in ('sms', 'wechat', 'mail')),
  status     text not null check (status in ('queued', 'failing', 'sent', 'refused', 'given-up', 'unwanted')),
  attempts   integer not null default 0,
  next_at    timestamptz not null,
  receipt    text,
  sent_at    timestamptz,
  -- What the gateway said last, for an operator.
  trouble    text,
  primary key (region, id)
);
create index sending_due on sending (next_at) where status in ('queued', 'failing');
create index sending_of_notice on sending (region, notice_id);

-- Where an enterprise wants its own system to be told. The secret is sealed and shown once.
create table webhook (
  region     char(6) not null,
  id         uuid not null,
  owner_id   uuid not null,
  url        text not null,
  secret     text not null,
  status     text not null check (status in ('active', 'stopped', 'removed')),
  -- Failures one after another since it last answered well.
  failures   integer not null default 0,
  trouble    text,
  created_at timestamptz not null,
  primary key (region, id)
);
create index webhook_of_owner on webhook (region, owner_id);

create table webhook_call (
  region     char(6) not null,
  id         uuid not null,
  webhook_id uuid not null,
  notice_id  uuid not null,
  status     text not null check (status in ('queued', 'failing', 'sent', 'dropped')),
  attempts   integer not null default 0,
  next_at    timestamptz not null,
  sent_at    timestamptz,
  primary key (region, id),
  unique (region, webhook_id, notice_id)
);
create index webhook_call_due on webhook_call (next_at) where status in ('queued', 'failing');

-- Whether somebody agrees to be served electronically: each word of theirs stays, the latest holds.
create table delivery_consent (
  region    char(6) not null,
  person_id uuid not null,
  at        timestamptz not null,
  given     boolean not null,
  primary key (region, person_id, at)
);

-- When somebody first opened a document of theirs, and the digest of the bytes that they got.
create table document_opening (
  region      char(6) not null,
  case_number text not null,
  paper       text not null,
  person_id   uuid not null,
  at          timestamptz not null,
  sha256      text not null,
  primary key (region, case_number, paper, person_id)
);

grant select, insert on delivery_consent, document_opening to kuaiban_app;
grant select, insert on webhook, webhook_call to kuaiban_app;
grant update (status, failures, trouble) on webhook to kuaiban_app;
grant update (status, attempts, next_at, sent_at) on webhook_call to kuaiban_app;
grant select, insert on notice, sending to kuaiban_app;
grant update (read_at, sent_at) on notice to kuaiban_app;
grant update (status, attempts, next_at, receipt, sent_at, trouble) on sending to kuaiban_app;
grant select, insert, update on contact to kuaiban_app;

-- down

drop table document_opening, delivery_consent, webhook_call, webhook, sending, contact, notice;
