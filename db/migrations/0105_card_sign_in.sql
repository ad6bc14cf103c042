-- The electronic card signs in at a kiosk, is read by partners, and is opened with words that somebody agreed to.

-- up

-- How surely whoever showed a code had proved who they are: a code that was shown after a password alone opens no more than that password did.
alter table electronic_card_code add column strong boolean not null default false;
alter table electronic_card_code alter column strong drop default;
-- What somebody read and agreed to when they opened it; cards of before were opened without.
alter table electronic_card add column agreed jsonb;

-- Each question of a partner, whatever came of it; the same question again is not another one.
create table electronic_card_reading (
  region    char(6) not null,
  partner   text not null,
  exchange  text not null,
  purpose   text not null,
  code_hash text not null,
  person    uuid,
  at        timestamptz not null,
  outcome   text not null check (outcome in ('read', 'refused', 'too-many')),
  primary key (region, partner, exchange)
);
create index electronic_card_reading_of on electronic_card_reading (region, partner, at);
grant select, insert on electronic_card_reading to kuaiban_app;

-- down

drop table electronic_card_reading;
alter table electronic_card drop column agreed;
alter table electronic_card_code drop column strong;
