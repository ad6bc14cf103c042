-- Who keeps the funds' accounts sees what goes wrong; and what was overpaid comes back in instalments, each sum of it noted by one and confirmed by another.

-- up

-- Why a file goes no further, as a kind that says what is to be done about it; `trouble` is what was said.
alter table payment_file add column trouble_kind text;
grant update (trouble_kind) on payment_file to kuaiban_app;
create index payment_file_by_time on payment_file (region, made_at desc, id);
create index payment_order_of_month on payment_order (region, month);

-- Whether a hold stands over a plan is asked for every plan of a run: of those of persons only that of its payee is looked at.
create index payment_halt_of_payee on payment_halt (region, payee_id) where released_at is null and payee_id is not null;
create index payment_halt_of_many on payment_halt (region, ends_at) where released_at is null and payee_id is null;

-- Of what is owed back: noted as received, and not confirmed yet. It is kept back of no payment meanwhile.
alter table payment_claim add column noted_fen bigint not null default 0, add constraint payment_claim_noted check (noted_fen >= 0 and recovered_fen + noted_fen <= amount_fen);
grant update (noted_fen) on payment_claim to kuaiban_app;
create index payment_claim_owed on payment_claim (region, fund, payee_id) where cancelled_at is null and recovered_fen < amount_fen;

-- Somebody of the house says that money was paid back; it counts once another has found it in the account.
create table repayment_note (
  region     char(6) not null,
  id         uuid not null,
  claim_id   uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  note       text not null, -- sealed
  at         timestamptz not null,
  by         text not null,
  outcome    text check (outcome in ('confirmed', 'rejected')),
  settled_at timestamptz,
  settled_by text check (settled_by <> by),
  -- Why it was rejected; sealed.
  because    text,
  primary key (region, id),
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
create index repayment_note_of_claim on repayment_note (region, claim_id);
create index repayment_note_open on repayment_note (region, at) where outcome is null;
grant select, insert on repayment_note to kuaiban_app;
grant update (outcome, settled_at, settled_by, because) on repayment_note to kuaiban_app;

-- What somebody owes to a fund, to be paid back month by month: as it was agreed. How much of it is left is what is left of its claims.
create table instalment_plan (
  region        char(6) not null,
  id            uuid not null,
  payee_id      uuid not null,
  fund          text not null,
  claims        uuid[] not null check (cardinality(claims) > 0),
  debt_fen      bigint not null check (debt_fen > 0),
  every_fen     bigint not null check (every_fen > 0),
  first_due     date not null,
  note          text not null, -- sealed
  at            timestamptz not null,
  by            text not null,
  ended_at      timestamptz,
  ended_because text check (ended_because in ('settled', 'stopped')),
  ended_by      text,
  primary key (region, id),
  check ((ended_at is null) = (ended_because is null) and (ended_at is null) = (ended_by is null))
);
create unique index instalment_plan_standing on instalment_plan (region, payee_id, fund) where ended_at is null;
grant select, insert on instalment_plan to kuaiban_app;
grant update (ended_at, ended_because, ended_by) on instalment_plan to kuaiban_app;

-- down

drop table instalment_plan, repayment_note;
drop index payment_claim_owed;
alter table payment_claim drop column noted_fen;
drop index payment_halt_of_payee, payment_halt_of_many;
drop index payment_file_by_time, payment_order_of_month;
alter table payment_file drop column trouble_kind;
