-- The employment service: vacancies that enterprises and banks post and that are checked, job wishes, what officers are asked (a check, a
-- complaint, a question about policy), advice by appointment, fairs with places, and the partners whose job services post and read.

-- up

alter table vacancy
  add column status text not null default 'published' check (status in ('checking', 'refused', 'published', 'closed')),
  add column description text not null default '',
  -- Name and telephone of whoever answers at the enterprise, sealed.
  add column contact text,
  -- Chosen by who posts, so that the same vacancy sent again is one.
  add column key uuid,
  add column expires_on date not null default '9999-12-31',
  -- The partner it was posted by, and the partner's own id of it.
  add column partner text,
  add column partner_ref text,
  -- What the rules found, what an officer said, why it was closed.
  add column findings jsonb not null default '[]',
  add column reason text,
  add column remedy text,
  add column version integer not null default 1;
create unique index vacancy_once on vacancy (region, enterprise_id, key) where key is not null;
create unique index vacancy_of_partner on vacancy (region, partner, partner_ref) where partner is not null;
create index vacancy_open on vacancy (region, published_on desc, id) where status = 'published';
create index vacancy_of_enterprise on vacancy (region, enterprise_id, published_on desc);

-- Who did what with a vacancy, as it was then. Nothing of it is personal but the contact, which is left out.
create table vacancy_event (
  region     char(6) not null,
  vacancy_id uuid not null,
  version    integer not null,
  at         timestamptz not null,
  actor      text not null,
  data       jsonb not null,
  primary key (region, vacancy_id, version)
);

alter table referral
  -- Sent by the person from the list of vacancies: then `case_number` is a number of its own, and no case has it.
  add column direct boolean not null default false,
  add column due_day date,
  add column reminded_at timestamptz,
  drop constraint referral_status_check,
  add constraint referral_status_check check (status in ('sent', 'interview', 'declined', 'hired', 'withdrawn'));
create index referral_of_subject on referral (region, subject_id, at desc);
create index referral_due on referral (region, due_day) where status = 'sent' and due_day is not null and reminded_at is null;

-- What somebody looks for, sealed; they can take it back.
create table job_wish (
  region     char(6) not null,
  subject_id uuid not null,
  data       text not null, -- encrypted
  at         timestamptz not null,
  primary key (region, subject_id)
);

-- What an officer of the employment service is drawn for: the check of a vacancy, a complaint about one, a question about policy.
create table service_request (
  region     char(6) not null,
  number     text not null,
  kind       text not null check (kind in ('vacancy-check', 'vacancy-complaint', 'question')),
  subject_id uuid not null,
  -- Chosen by who asks, so that the same request sent again is one.
  key        uuid not null,
  vacancy_id uuid,
  officer    text,
  due_day    date,
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  version    integer not null,
  primary key (region, number),
  unique (region, subject_id, key)
);
create index service_request_of_officer on service_request (region, officer) where ended_at is null;
create index service_request_of_subject on service_request (region, subject_id, asked_at desc);
create index service_request_of_vacancy on service_request (region, vacancy_id) where vacancy_id is not null;

create table service_request_event (
  region  char(6) not null,
  number  text not null,
  seq     integer not null,
  at      timestamptz not null,
  actor   text not null,
  data    text not null, -- encrypted
  -- Free of personal data, as the draw itself: what the draw is held against.
  draw_id uuid,
  draw    jsonb,
  primary key (region, number, seq)
);
create index service_request_event_draw on service_request_event (region, draw_id) where draw_id is not null;

-- Answers that others may read: held against personal data before they are published, and without who asked.
create table published_answer (
  region       char(6) not null,
  number       text not null,
  topic        text not null,
  question     text not null,
  answer       text not null,
  articles     jsonb not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (region, number)
);
create index published_answer_by_time on published_answer (region, published_at desc) where withdrawn_at is null;

-- Times at which an adviser can be met, and who has taken them.
create table advice_time (
  region   char(6) not null,
  id       uuid not null,
  adviser  text not null,
  starts_at timestamptz not null,
  minutes  integer not null check (minutes between 10 and 120),
  place    text not null,
  withdrawn_at timestamptz,
  primary key (region, id),
  unique (region, adviser, starts_at)
);
create table advice (
  region     char(6) not null,
  id         uuid not null,
  time_id    uuid not null,
  subject_id uuid not null,
  status     text not null check (status in ('booked', 'cancelled', 'held', 'missed')),
  topic      text not null,
  wish       text, -- encrypted: what it is about
  record     text, -- encrypted: what was said and what comes next
  at         timestamptz not null,
  reminded_at timestamptz,
  version    integer not null,
  primary key (region, id)
);
create unique index advice_one_each_time on advice (region, time_id) where status <> 'cancelled';
create unique index advice_one_ahead on advice (region, subject_id) where status = 'booked';
create index advice_of_subject on advice (region, subject_id, at desc);

create table fair (
  region       char(6) not null,
  id           uuid not null,
  title        jsonb not null,
  about        text not null,
  place        text not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  stands       integer not null check (stands between 1 and 1000),
  announced_by text not null,
  announced_at timestamptz not null,
  cancelled_at timestamptz,
  -- What was counted on the day: visitors, talks, people hired on the spot.
  figures      jsonb,
  primary key (region, id)
);
create table fair_stand (
  region        char(6) not null,
  fair_id       uuid not null,
  enterprise_id uuid not null,
  status        text not null check (status in ('booked', 'waiting', 'given-back')),
  at            timestamptz not null,
  primary key (region, fair_id, enterprise_id)
);
create index fair_stand_of_enterprise on fair_stand (region, enterprise_id);
create table fair_visitor (
  region     char(6) not null,
  fair_id    uuid not null,
  subject_id uuid not null,
  at         timestamptz not null,
  primary key (region, fair_id, subject_id)
);
create index fair_visitor_of_subject on fair_visitor (region, subject_id);

-- Places of courses that the catalogue lists.
create table course_place (
  region     char(6) not null,
  course     text not null,
  subject_id uuid not null,
  at         timestamptz not null,
  primary key (region, course, subject_id)
);
create index course_place_of_subject on course_place (region, subject_id);

-- Banks and others whose job services post and read vacancies, each with how many it may post a day and until when. A partner is a department of the catalogue.
create table job_partner (
  region   char(6) not null,
  id       text not null,
  name     jsonb not null,
  per_day  integer not null check (per_day between 1 and 10000),
  until    date not null,
  ended_at timestamptz,
  ended_by text,
  primary key (region, id)
);

grant select, insert, update on vacancy, referral, advice, advice_time, fair, fair_stand, published_answer to kuaiban_app;
grant select, insert on vacancy_event, service_request_event to kuaiban_app;
grant select, insert, update (officer, due_day, ended_at, version) on service_request to kuaiban_app;
grant select, insert, update, delete on job_wish to kuaiban_app;
grant select, insert, delete on fair_visitor, course_place to kuaiban_app;
grant select, insert, update on job_partner to kuaiban_app;

-- down

drop table job_partner, course_place, fair_visitor, fair_stand, fair, advice, advice_time, published_answer, service_request_event, service_request, job_wish;
drop index referral_due, referral_of_subject;
delete from referral where direct;
alter table referral drop column direct, drop column due_day, drop column reminded_at, drop constraint referral_status_check,
  add constraint referral_status_check check (status in ('sent', 'interview', 'declined', 'hired'));
drop table vacancy_event;
drop index vacancy_once, vacancy_of_partner, vacancy_open, vacancy_of_enterprise;
alter table vacancy drop column status, drop column description, drop column contact, drop column key, drop column expires_on, drop column partner, drop column partner_ref,
  drop column findings, drop column reason, drop column remedy, drop column version;
