-- Who may act for whom: a person gives another a mandate for matters and a time, and may take it back at once. What was signed stays as it was signed.

-- up

create table mandate (
  region       char(6) not null,
  -- Chosen by who gives it, so that the same mandate sent again is one.
  id           uuid not null,
  principal_id uuid not null,
  agent_id     uuid not null,
  -- Life events and services by their id; null: every one that may be handed in by an agent.
  events       text[],
  from_day     date not null,
  to_day       date not null,
  -- Whether the agent sees what is known of the person and what was decided; else only which matters there are and how they go.
  sees         boolean not null,
  statement    text not null,
  signed_at    timestamptz not null,
  revoked_at   timestamptz,
  primary key (region, id)
);
create index mandate_between on mandate (region, principal_id, agent_id);
create index mandate_of_agent on mandate (region, agent_id);
grant select, insert, update (revoked_at) on mandate to kuaiban_app;

alter table case_file add column agent_id uuid, add column mandate_id uuid;
create index case_file_of_agent on case_file (region, agent_id) where agent_id is not null;

-- Somebody stands at a counter and a clerk fills in with them: what the person showed and agreed to, and until when the clerk may.
create table counter_visit (
  region     char(6) not null,
  id         uuid not null,
  clerk      text not null,
  subject_id uuid not null,
  shown      text not null,
  consent    text not null,
  begun_at   timestamptz not null,
  until      timestamptz not null,
  ended_at   timestamptz,
  primary key (region, id)
);
-- A clerk has one person at the counter at a time.
create unique index counter_visit_one_open on counter_visit (region, clerk) where ended_at is null;
grant select, insert, update (ended_at) on counter_visit to kuaiban_app;

-- down

drop table counter_visit;

drop index case_file_of_agent;
alter table case_file drop column mandate_id, drop column agent_id;
drop table mandate;
