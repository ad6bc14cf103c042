-- Applications that a counter received while the line was down (离线收件): devices, the blocks of provisional numbers they drew, and what was sent under each
-- number. A number is taken once: the key is the number, and what comes under it with other contents stands aside for a supervisor.

-- up

create table offline_device (
  region     char(6) not null,
  id         uuid not null,
  name       text not null,
  -- The office below the city that it belongs to; null: the city's own hall.
  office     text,
  -- Public Ed25519 key (RFC 8037), with which its records are signed.
  key        jsonb not null,
  added_at   timestamptz not null,
  added_by   text not null,
  revoked_at timestamptz,
  revoked_by text,
  because    text,
  primary key (region, id),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (because is null))
);

create table offline_block (
  region      char(6) not null,
  block       integer not null,
  -- Made by who draws: asked for again because no answer came it is the same block.
  id          uuid not null,
  device_id   uuid not null,
  size        integer not null check (size between 1 and 200),
  clerk       text not null,
  drawn_at    timestamptz not null,
  valid_until timestamptz not null,
  primary key (region, block),
  unique (region, id),
  foreign key (region, device_id) references offline_device
);

create table offline_intake (
  region      char(6) not null,
  number      text not null,
  block       integer not null,
  device_id   uuid not null,
  seq         integer not null,
  -- Of what was signed.
  hash        text not null,
  prev        text,
  recorded_at timestamptz not null,
  received_at timestamptz not null,
  received_by text not null,
  -- What was signed with its signature and files, sealed; empty some time after it was settled.
  sealed      text not null,
  -- null: to be filed · filed · refused: by the rules, its person was told · doubt: a supervisor looks · dropped: not filed, by a supervisor
  outcome     text check (outcome in ('filed', 'refused', 'doubt', 'dropped')),
  case_number text,
  why         jsonb,
  tried_at    timestamptz,
  settled_at  timestamptz,
  -- Of what was in doubt: which supervisor had it filed or not, and how they made sure.
  decided_by  text,
  decided_why text,
  primary key (region, number),
  check ((outcome = 'filed') = (case_number is not null) or outcome is null and case_number is null),
  foreign key (region, block) references offline_block
);
create index offline_intake_open on offline_intake (region, received_at) where outcome is null or outcome = 'doubt';
create index offline_intake_of_block on offline_intake (region, block);
create index offline_intake_of_device on offline_intake (region, device_id, hash);

-- The same number with other contents.
create table offline_other (
  region      char(6) not null,
  number      text not null,
  hash        text not null,
  received_at timestamptz not null,
  received_by text not null,
  sealed      text not null,
  primary key (region, number, hash),
  foreign key (region, number) references offline_intake
);
create index offline_intake_settled on offline_intake (settled_at) where settled_at is not null and sealed <> '';
create index offline_other_by_hash on offline_other (region, hash);

grant select, insert, update (revoked_at, revoked_by, because) on offline_device to kuaiban_app;
grant select, insert on offline_block to kuaiban_app;
grant select, insert, update (outcome, case_number, why, tried_at, settled_at, decided_by, decided_why, sealed) on offline_intake to kuaiban_app;
grant select, insert, delete on offline_other to kuaiban_app;

-- down

drop table offline_other, offline_intake, offline_block, offline_device;
