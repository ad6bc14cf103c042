-- What the watch remembers of a region keeps the order of its keys: the first of a class is the one seen longest ago, and is forgotten first. `jsonb` sorts keys by length and bytes and so forgot whom it had just seen.

-- up

alter table watch alter column state type json using state::json;

-- down

alter table watch alter column state type jsonb using state::jsonb;
