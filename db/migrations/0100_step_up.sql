-- A passkey that was added after a password alone opens no more than that password did.

-- up

alter table passkey add column strong boolean not null default false;
-- Officers have never signed in without a second factor.
update passkey p set strong = true from account a where a.region = p.region and a.id = p.account_id and a.kind = 'staff';
alter table passkey alter column strong drop default;

-- down

alter table passkey drop column strong;
