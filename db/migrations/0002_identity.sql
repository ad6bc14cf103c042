-- Accounts, sign-in and sessions.
-- An account belongs to a region; a login is found by its keyed hash alone, as a number is in `directory`, so that on
-- Citus `account_login` and `sign_in_attempt` are distributed by that hash and everything else by region.

-- up

create table account_login (
  kind       text not null check (kind in ('person', 'staff', 'enterprise')),
  login_hash text not null,
  region     char(6) not null,
  account_id uuid not null,
  primary key (kind, login_hash)
);

create table account (
  region        char(6) not null,
  id            uuid not null,
  kind          text not null check (kind in ('person', 'staff', 'enterprise')),
  login_hash    text not null,
  subject       text not null, -- person or enterprise in the register, officer for staff
  password_hash text not null,
  totp_secret   text, -- encrypted
  totp_step     bigint not null default 0, -- the last 30 seconds' step whose code was used: a code works once
  created_at    timestamptz not null,
  primary key (region, id),
  unique (region, kind, login_hash),
  check (kind <> 'staff' or totp_secret is not null)
);

-- Failures are counted for every login that is tried, known or not, so that nobody learns from a lock who has an account.
create table sign_in_attempt (
  kind         text not null,
  login_hash   text not null,
  failed       integer not null,
  last_at      timestamptz not null,
  locked_until timestamptz,
  primary key (kind, login_hash)
);
create index sign_in_attempt_by_time on sign_in_attempt (last_at);

-- A signed-in browser. The cookie holds the region and a random secret, the table only the secret's hash.
create table session (
  region     char(6) not null,
  id_hash    text not null,
  account_id uuid not null,
  kind       text not null,
  subject    text not null,
  amr        text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen  timestamptz not null,
  primary key (region, id_hash)
);
create index session_by_expiry on session (expires_at);

-- What the identity provider has to remember: interactions, grants, codes, its own sessions. All of it short-lived.
create table oidc_artifact (
  model       text not null,
  id          text not null,
  payload     jsonb not null,
  grant_id    text,
  uid         text,
  expires_at  timestamptz not null,
  consumed_at timestamptz,
  primary key (model, id)
);
create index oidc_artifact_of_grant on oidc_artifact (grant_id) where grant_id is not null;
create index oidc_artifact_by_uid on oidc_artifact (uid) where uid is not null;
create index oidc_artifact_by_expiry on oidc_artifact (expires_at);

grant select, insert on account_login to kuaiban_app;
grant select, insert on account to kuaiban_app;
-- Changing an account means changing its password or marking a code as used; whose it is never changes.
grant update (password_hash, totp_secret, totp_step) on account to kuaiban_app;
grant select, insert, update, delete on sign_in_attempt, session, oidc_artifact to kuaiban_app;

-- down

drop table oidc_artifact, session, sign_in_attempt, account, account_login;
