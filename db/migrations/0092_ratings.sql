-- Ratings of items (国办发〔2019〕51号) with the repair of low ones (docs/ratings.md). What was said and done is only ever added to: sealed, because it tells of persons and
-- because nobody who was rated may read who has rated, and chained as the events of cases are. `rating` is what lists, locks and figures go by. Seals of days bind these
-- events after those of complaints (form 3). `rating_link`: where a link in a message leads, by the hash of what stands in it.

-- up

create table rating (
  region      char(6) not null,
  number      text not null,
  -- By which those who were rated know it: a number would tell the day.
  id          uuid not null,
  case_number text not null,
  item_no     integer not null,
  -- Whose it is, as events name them.
  party       text not null,
  service     text not null,
  channel     text not null,
  office      text,
  via         text not null,
  score       smallint not null check (score between 1 and 5),
  counts      boolean not null,
  day         date not null,
  status      text not null check (status in ('kept', 'open', 'repairing', 'call-back', 'closed')),
  -- Who had a part in what is rated, and who puts it right.
  officers    text[] not null,
  handler     text,
  had         text[] not null,
  appealed    boolean not null,
  due_day     date,
  ending      text check (ending in ('satisfied', 'unsatisfied', 'unreached')),
  in_time     boolean,
  given_at    timestamptz not null,
  closed_at   timestamptz,
  version     integer not null,
  head_hash   text not null,
  primary key (region, number),
  unique (region, id),
  unique (region, case_number, item_no, party)
);
create index rating_of_handler on rating (region, handler) where closed_at is null and status <> 'kept';
create index rating_open on rating (region, due_day) where closed_at is null and status <> 'kept';
create index rating_of_officers on rating using gin (officers) where status <> 'kept';
create index rating_by_day on rating (region, day);

create table rating_event (
  region    char(6) not null,
  number    text not null,
  seq       integer not null,
  type      text not null,
  at        timestamptz not null,
  actor     text not null,
  data      text not null, -- encrypted
  prev_hash text not null,
  hash      text not null,
  -- Free of personal data, as the draw itself: what the draw is held against.
  draw_id   uuid,
  draw      jsonb,
  primary key (region, number, seq)
);
create index rating_event_draw on rating_event (region, draw_id) where draw_id is not null;
create index rating_event_at on rating_event (region, at);

create table rating_link (
  region      char(6) not null,
  token_hash  text not null,
  case_number text not null,
  item_no     integer not null,
  party       text not null,
  until       date not null,
  made_at     timestamptz not null,
  primary key (region, token_hash)
);
create index rating_link_by_hash on rating_link (token_hash);

grant select, insert, update (via, score, counts, status, handler, had, appealed, due_day, ending, in_time, closed_at, version, head_hash) on rating to kuaiban_app;
grant select, insert on rating_event, rating_link to kuaiban_app;

-- down

drop table rating_link, rating_event, rating;
