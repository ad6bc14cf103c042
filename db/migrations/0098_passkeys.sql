-- Passkeys: the public half of a key on somebody's own device, by which they sign in without a password.
-- One that was removed stays with the moment, so that who signed in by what can be told afterwards.

-- up

create table passkey (
  region     char(6) not null,
  account_id uuid not null,
  id         text not null, -- of the credential, base64url
  name       text not null,
  public_key text not null, -- COSE, base64url
  counter    bigint not null,
  transports text[] not null,
  backed_up  boolean not null,
  created_at timestamptz not null,
  used_at    timestamptz,
  removed_at timestamptz,
  primary key (region, account_id, id)
);

grant select, insert, update (counter, backed_up, used_at, removed_at) on passkey to kuaiban_app;

-- down

drop table passkey;
