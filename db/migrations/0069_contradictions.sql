-- Records of departments' lists that the register speaks against: somebody who keeps the register looks at each, and goes by the list or leaves what stands.

-- up

create table pull_contradiction (
  region      char(6) not null,
  id          uuid not null,
  department  text not null,
  scenario    text not null,
  record_hash text not null,
  -- The list that said it last, and what it said.
  period      text not null,
  digest      text not null,
  cause       text not null check (cause in ('moved', 'named', 'others', 'gone', 'contested', 'ended')),
  -- Whom the record names; null where that is nobody of this register, of whom nothing is kept.
  subject_id  uuid,
  -- At whom the entry stands that the record became, where the department no longer means them.
  holder_id   uuid,
  entry_id    uuid,
  -- The record as it came; empty where it names nobody of this register, and some time after it was settled.
  sealed      text not null,
  first_at    timestamptz not null,
  at          timestamptz not null,
  -- leave: what stands stays · follow: the register goes by the list · over: a later list no longer says it
  act         text check (act in ('leave', 'follow', 'over')),
  settled_at  timestamptz,
  settled_by  text,
  -- Sealed; empty once it was forgotten.
  note        text,
  -- The entry that stands for the record since.
  became      uuid,
  primary key (region, id),
  check ((act is null) = (settled_at is null)),
  check ((act in ('leave', 'follow')) = (settled_by is not null and note is not null) or act is null),
  check (subject_id is not null or holder_id is not null)
);
create unique index pull_contradiction_open on pull_contradiction (region, department, scenario, record_hash) where settled_at is null;
create index pull_contradiction_of_record on pull_contradiction (region, department, scenario, record_hash, period);
create index pull_contradiction_by_time on pull_contradiction (region, at desc, id);
create index pull_contradiction_settled on pull_contradiction (settled_at) where sealed <> '' or note <> '';

-- What was only counted until now. What these records said was not kept: their department says it again when it changes.
insert into pull_contradiction (region, id, department, scenario, record_hash, period, digest, cause, subject_id, holder_id, entry_id, sealed, first_at, at)
select c.region, gen_random_uuid(), c.department, c.scenario, c.record_hash, c.period, c.digest, case when h.subject_id is not null then 'moved' when c.entry_id is null then 'others' else 'gone' end, c.subject_id, h.subject_id, c.entry_id, '', c.at, c.at
from (select distinct on (region, department, scenario, record_hash) * from pull_change order by region, department, scenario, record_hash, period desc) c
left join lateral (
  select e.subject_id from pull_change b join register_entry e on e.region = b.region and e.subject_id = b.subject_id and e.id = b.entry_id and e.void_at is null
  where b.region = c.region and b.department = c.department and b.scenario = c.scenario and b.record_hash = c.record_hash and b.entry_id = c.entry_id and b.outcome in ('entered', 'changed') and b.subject_id <> c.subject_id
  limit 1
) h on true
where c.outcome = 'contradicts';

grant select, insert, update (period, digest, cause, subject_id, holder_id, entry_id, sealed, at, act, settled_at, settled_by, note, became) on pull_contradiction to kuaiban_app;

-- down

drop table pull_contradiction;
