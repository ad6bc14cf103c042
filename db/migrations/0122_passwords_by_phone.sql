-- A password that its owner set by a code to their phone: that phone proves nothing more on top of it, until they were seen at a counter.

-- up

alter table account add column by_phone boolean not null default false;
grant update (by_phone) on account to kuaiban_app;

-- down

alter table account drop column by_phone;
