-- The knowledge base: policies, guides, questions and answers. A version is never changed once it is written; another editor than wrote it releases it.
-- What was looked for and not found is counted by its words alone: nobody who looked for it is kept.

-- up

create table knowledge (
  region           char(6) not null,
  id               uuid not null,
  version          int not null check (version > 0),
  kind             text not null check (kind in ('policy', 'guide', 'question')),
  audience         text not null check (audience in ('public', 'staff')),
  title_zh         text not null,
  title_en         text not null,
  text_zh          text not null,
  text_en          text not null,
  source           text not null,
  words            text[] not null,
  related          text[] not null,
  valid_from       date not null,
  valid_until      date check (valid_until >= valid_from),
  terms            tsvector not null,
  written_by       text not null,
  written_at       timestamptz not null,
  released_by      text check (released_by <> written_by),
  released_at      timestamptz,
  withdrawn_by     text,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  primary key (region, id, version)
);
create index knowledge_terms on knowledge using gin (terms) where released_at is not null;
create table knowledge_miss (
  region     char(6) not null,
  words      text not null,
  times      int not null,
  last_at    timestamptz not null,
  settled_at timestamptz,
  primary key (region, words)
);
grant select, insert, update (released_by, released_at, withdrawn_by, withdrawn_at, withdrawn_reason) on knowledge to kuaiban_app;
grant select, insert, update on knowledge_miss to kuaiban_app;

-- down

drop table knowledge_miss;
drop table knowledge;
