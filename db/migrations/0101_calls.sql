-- Applications by telephone: who called and whether what they said fits the register, what was read back to them,
-- and each point to which they agreed. A call itself is a visit (counter_visit) whose proof is `telephone`.

-- up

create table phone_try (
  region      char(6) not null,
  id          uuid not null,
  agent       text not null,
  number_hash text not null, -- keyed hash of the number that was named, so that a number of nobody is limited as well
  fits        boolean not null,
  at          timestamptz not null,
  primary key (region, id)
);
create index phone_try_of_number on phone_try (region, number_hash, at) where not fits;
create index phone_try_of_agent on phone_try (region, agent, at) where not fits;

-- What is read aloud, as it was made from what is to be handed in: its digest binds it to exactly that.
create table phone_reading (
  region     char(6) not null,
  visit_id   uuid not null,
  digest     text not null,
  life_event text not null,
  points     text not null, -- sealed: the answers of a person stand in it
  begun_at   timestamptz not null,
  primary key (region, visit_id, digest)
);

create table phone_agreement (
  region   char(6) not null,
  visit_id uuid not null,
  digest   text not null,
  no       integer not null,
  at       timestamptz not null,
  primary key (region, visit_id, digest, no)
);

grant select, insert on phone_try, phone_reading, phone_agreement to kuaiban_app;

-- down

drop table phone_agreement;
drop table phone_reading;
drop table phone_try;
