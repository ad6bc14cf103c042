-- What supervisors note of the risks in the register: that one was gone through, or came true and what was done by its plan.

-- up

create table risk_note (
  region char(6) not null,
  id     uuid not null,
  risk   text not null,
  kind   text not null check (kind in ('reviewed', 'happened')),
  note   text not null,
  by     text not null,
  at     timestamptz not null,
  primary key (region, id)
);
create index risk_note_of on risk_note (region, risk, at desc);
-- Objections are counted over months.
create index case_event_objected on case_event (region, at) where type = 'objected';
grant select, insert on risk_note to kuaiban_app;

-- down

drop index case_event_objected;
drop table risk_note;
