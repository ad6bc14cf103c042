-- A password that somebody else has made is known to them: the first sign-in by it asks for one of its own.

-- up

alter table account add column first_password boolean not null default false;
grant update (first_password) on account to kuaiban_app;

-- down

alter table account drop column first_password;
