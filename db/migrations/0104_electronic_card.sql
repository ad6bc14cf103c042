-- The electronic social security card on somebody's phone, and the codes it has shown: each is read once, soon after it was made, and not at all once the card is revoked.

-- up

create table electronic_card (
  region     char(6) not null,
  person     uuid not null,
  opened_at  timestamptz not null,
  revoked_at timestamptz check (revoked_at >= opened_at),
  primary key (region, person, opened_at)
);
create unique index electronic_card_open on electronic_card (region, person) where revoked_at is null;
grant select, insert, update (revoked_at) on electronic_card to kuaiban_app;

create table electronic_card_code (
  region     char(6) not null,
  code_hash  text not null, -- keyed: the code itself stands nowhere
  person     uuid not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  used_by    text,
  primary key (region, code_hash)
);
create index electronic_card_code_of on electronic_card_code (region, person, expires_at);
grant select, insert, delete, update (used_at, used_by) on electronic_card_code to kuaiban_app;

-- down

drop table electronic_card_code, electronic_card;
