-- Signing in by another issuer of OpenID Connect: which one has opened a session, so that both end together.
-- Somebody at an issuer is known by a keyed hash. Its word that they have signed out there names no region, so those two indexes have none.

-- up

alter table session
  add column issuer      text, -- its id in the configuration; null for a sign-in here
  add column issuer_sub  text, -- keyed hash of issuer and subject
  add column issuer_sid  text, -- keyed hash of issuer and session there, where it names one
  add column issuer_mark text, -- its ID token, sealed: shown to it alone, when the session ends
  add column came        boolean not null default false, -- they came from there to apply for something
  add constraint session_of_issuer check ((issuer is null) = (issuer_sub is null) and (issuer is null) = (issuer_mark is null) and (issuer is not null or (issuer_sid is null and not came)));
create index session_of_issuer_sub on session (issuer_sub) where issuer_sub is not null;
create index session_of_issuer_sid on session (issuer_sid) where issuer_sid is not null;

-- down

drop index session_of_issuer_sid;
drop index session_of_issuer_sub;
alter table session drop constraint session_of_issuer;
alter table session drop column came, drop column issuer_mark, drop column issuer_sid, drop column issuer_sub, drop column issuer;
