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

-- down

drop index case_file_of_agent;
alter table case_file drop column mandate_id, drop column agent_id;
drop table mandate;
