-- What was handed in at a counter is rated on the screen that faces the person, by an address like that of a message: over which channel it was given stands with it.

-- up

alter table rating_link add column via text not null default 'sms' check (via in ('sms', 'counter'));

-- down

alter table rating_link drop column via;
