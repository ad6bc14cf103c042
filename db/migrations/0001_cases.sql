-- Cases, the register and what goes with them.
-- `region` stands first in every key, so that the rows of a region live together and the same schema runs on Citus.
-- Everything here is only ever added to, but drafts, projections of the events and delivery states; the grants say so.

-- up

-- From a keyed hash of an identity number (or social credit code) to the person and the region that keeps them.
create table directory (
  number_hash text primary key,
  region      char(6) not null,
  subject_id  uuid not null
);

create table subject (
  region      char(6) not null,
  id          uuid not null,
  kind        text not null check (kind in ('person', 'enterprise')),
  number_hash text not null,
  number      text not null, -- encrypted
  name        text not null,
  created_at  timestamptz not null,
  primary key (region, id),
  unique (region, number_hash)
);

-- One register over all lines of business: dated entries, never changed.
create table register_entry (
  region      char(6) not null,
  subject_id  uuid not null,
  id          uuid not null,
  kind        text not null,
  data        jsonb not null,
  secret      text, -- encrypted fields of the entry (an account number, a phone)
  from_day    date not null,
  to_day      date,
  recorded_at timestamptz not null,
  origin      jsonb not null,
  primary key (region, subject_id, id)
);

-- The end of an entry is an entry of its own: who ended it, since when, why, on which basis.
create table register_end (
  region      char(6) not null,
  subject_id  uuid not null,
  entry_id    uuid not null,
  to_day      date not null,
  because     jsonb not null,
  basis       text not null,
  origin      jsonb not null,
  recorded_at timestamptz not null,
  primary key (region, subject_id, entry_id)
);

-- What a person has begun and not yet handed in: the only thing here that a person may throw away.
create table draft (
  region      char(6) not null,
  subject_id  uuid not null,
  life_event  text not null,
  id          uuid not null,
  body        jsonb not null,
  version     integer not null,
  updated_at  timestamptz not null,
  primary key (region, subject_id, life_event)
);

-- The latest answer of a department about a person, usable until it goes stale.
create table department_answer (
  region      char(6) not null,
  subject_id  uuid not null,
  department  text not null,
  scenario    text not null,
  answer      jsonb not null,
  exchange    uuid not null,
  at          timestamptz not null,
  fresh_until timestamptz not null,
  primary key (region, subject_id, department, scenario)
);

create sequence case_serial;

create table case_file (
  region          char(6) not null,
  number          text not null,
  life_event      text not null,
  subject_id      uuid not null,
  applicant_id    uuid not null,
  channel         text not null,
  accepter        text,
  catalog_version text not null,
  query_code      text not null, -- encrypted: shown again to the applicant only
  query_hash      text not null,
  status          text not null check (status in ('open', 'ended')),
  submitted_at    timestamptz not null,
  version         integer not null,
  head_hash       text not null,
  primary key (region, number)
);
create index case_file_of_subject on case_file (region, subject_id, submitted_at desc);
-- A second open case of the same event cannot exist, whatever a network or an impatient finger does.
create unique index case_file_one_open on case_file (region, subject_id, life_event) where status = 'open';

-- The same submission, sent again, finds its first answer here.
create table submission (
  region       char(6) not null,
  subject_id   uuid not null,
  key          text not null,
  request_hash text not null,
  case_number  text not null,
  at           timestamptz not null,
  primary key (region, subject_id, key)
);

create table case_item (
  region      char(6) not null,
  case_number text not null,
  no          integer not null,
  service     text not null,
  authority   text not null,
  status      text not null,
  officer     text,
  reviewer    text,
  started_at  timestamptz not null,
  due_at      timestamptz,
  retry_at    timestamptz,
  ended_at    timestamptz,
  primary key (region, case_number, no)
);
create index case_item_of_officer on case_item (region, officer, due_at) where ended_at is null;
create index case_item_of_reviewer on case_item (region, reviewer, due_at) where ended_at is null;
create index case_item_retry on case_item (region, retry_at) where retry_at is not null;
create index case_item_ended on case_item (region, service, ended_at) where ended_at is not null;

-- The truth of a case. `data` is json, not jsonb: the hash covers its exact bytes.
create table case_event (
  region      char(6) not null,
  case_number text not null,
  seq         integer not null,
  type        text not null,
  at          timestamptz not null,
  actor       text not null,
  data        json not null,
  prev_hash   text not null,
  hash        text not null,
  primary key (region, case_number, seq)
);
create index case_event_by_time on case_event (region, at);

-- Each day's heads of all chains of a region, sealed by a signed Merkle root.
create table daily_seal (
  region     char(6) not null,
  day        date not null,
  events     integer not null,
  root       text not null,
  prev_root  text not null,
  public_key text not null,
  signature  text not null,
  sealed_at  timestamptz not null,
  primary key (region, day)
);

-- What another body is told: written with the decision, delivered until it says that it has it.
create table message (
  region       char(6) not null,
  id           uuid not null,
  case_number  text not null,
  item_no      integer,
  department   text not null,
  scenario     text not null,
  payload      text not null, -- encrypted
  status       text not null check (status in ('queued', 'delivered', 'failing')),
  attempts     integer not null default 0,
  next_at      timestamptz not null,
  delivered_at timestamptz,
  receipt      text,
  primary key (region, id)
);
create index message_of_case on message (region, case_number);
create index message_to_send on message (next_at) where status <> 'delivered';

-- What is to be paid and until when; it ends with the register entry it belongs to.
create table payment_plan (
  region      char(6) not null,
  id          uuid not null,
  case_number text not null,
  item_no     integer not null,
  subject_id  uuid not null,
  entry_id    uuid,
  fund        text not null,
  every       text not null check (every in ('month', 'once')),
  amount_fen  bigint not null check (amount_fen > 0),
  times       integer not null check (times > 0),
  first_month date not null,
  primary key (region, id)
);
create index payment_plan_of_subject on payment_plan (region, subject_id);

create table officer (
  region      char(6) not null,
  id          text not null,
  number      text not null,
  name        text not null,
  competences text[] not null,
  roles       text[] not null,
  present     boolean not null,
  recusals    text[] not null,
  primary key (region, id)
);

-- The secret seed of a day's draws: its commitment is published before the day begins, the seed after it has ended.
create table draw_seed (
  region       char(6) not null,
  day          date not null,
  commitment   text not null,
  seed         text not null, -- encrypted until it is revealed
  published_at timestamptz not null,
  primary key (region, day)
);

create table draw (
  region      char(6) not null,
  id          uuid not null,
  case_number text not null,
  item_no     integer not null,
  role        text not null,
  day         date not null,
  data        jsonb not null,
  at          timestamptz not null,
  primary key (region, id)
);
create index draw_of_day on draw (region, day);
create index draw_of_item on draw (region, case_number, item_no);

-- Every call to another department, without the personal data in it.
create table exchange (
  region      char(6) not null,
  id          uuid not null,
  department  text not null,
  scenario    text not null,
  direction   text not null check (direction in ('ask', 'tell')),
  subject_hash text,
  message_id  uuid,
  case_number text,
  at          timestamptz not null,
  ms          integer not null,
  outcome     text not null,
  reason      text,
  detail      text,
  attempts    integer not null,
  request_digest text,
  answer_digest  text,
  primary key (region, id)
);
create index exchange_by_time on exchange (region, at);

-- Who looked at whose data, when and why.
create table access_log (
  region     char(6) not null,
  id         uuid not null,
  at         timestamptz not null,
  actor      text not null,
  actor_kind text not null,
  subject_id uuid not null,
  what       text not null,
  why        text not null,
  case_number text,
  primary key (region, id)
);
create index access_log_of_subject on access_log (region, subject_id, at desc);

-- Files by their hash; the locker remembers what a person has already given.
create table file (
  region     char(6) not null,
  id         uuid not null,
  owner_id   uuid not null,
  hash       text not null,
  name       text not null,
  type       text not null,
  size       integer not null,
  at         timestamptz not null,
  primary key (region, id)
);
create index file_of_owner on file (region, owner_id);

create table locker (
  region     char(6) not null,
  subject_id uuid not null,
  evidence   text not null,
  file_id    uuid not null,
  case_number text not null,
  at         timestamptz not null,
  primary key (region, subject_id, evidence, file_id)
);

create table vacancy (
  region     char(6) not null,
  id         uuid not null,
  enterprise_id uuid not null,
  employer   text not null,
  title      jsonb not null,
  occupation text not null,
  district   text not null,
  wage_from  integer not null, -- fen a month
  wage_to    integer not null,
  openings   integer not null,
  published_on date not null,
  primary key (region, id)
);
create index vacancy_by_occupation on vacancy (region, occupation);

create table referral (
  region        char(6) not null,
  id            uuid not null,
  case_number   text not null,
  subject_id    uuid not null,
  vacancy_id    uuid not null,
  enterprise_id uuid not null,
  status        text not null check (status in ('sent', 'interview', 'declined', 'hired')),
  note          text,
  starts_on     date,
  version       integer not null,
  at            timestamptz not null,
  answered_at   timestamptz,
  primary key (region, id),
  unique (region, subject_id, vacancy_id)
);
create index referral_of_enterprise on referral (region, enterprise_id, at desc);

-- The content of every catalogue version that a case was decided under, so that any decision can be replayed.
create table catalog_version (
  version    text primary key,
  content    jsonb not null,
  first_used timestamptz not null
);

-- What this installation remembers about itself: that its key is the one the data were sealed with.
create table installation (
  name  text primary key,
  value text not null
);

-- The service may read everything, add to what is append-only, and change only what is a draft, a projection or a state of delivery.
grant usage on schema kuaiban to kuaiban_app;
grant usage on sequence case_serial to kuaiban_app;
grant select, insert on directory, subject, register_entry, register_end, submission, case_event, daily_seal, payment_plan,
  draw_seed, draw, exchange, access_log, file, locker, catalog_version, installation to kuaiban_app;
grant select, insert, update, delete on draft to kuaiban_app;
grant select, insert, update on department_answer, case_file, case_item, message, officer, vacancy, referral to kuaiban_app;

-- down

drop table installation, catalog_version, referral, vacancy, locker, file, access_log, exchange, draw, draw_seed, officer, payment_plan, message,
  daily_seal, case_event, case_item, submission, case_file, department_answer, draft, register_end, register_entry, subject, directory;
drop sequence case_serial;
