-- What was decided on an older register is decided again: every act on the register of a person counts one up.
-- Without it two submissions at once, each ending at once, would each grant what may be granted only once.

-- up

alter table subject add column register_version integer not null default 0;
grant update (register_version) on subject to kuaiban_app;

-- down

alter table subject drop column register_version;
