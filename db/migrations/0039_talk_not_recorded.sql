-- A talk with an adviser whose time is over and that nobody has recorded: neither held nor missed. Its person books anew, its adviser records it still.

-- up

alter table advice drop constraint advice_status_check,
  add constraint advice_status_check check (status in ('booked', 'cancelled', 'held', 'missed', 'unrecorded'));

-- down

update advice set status = 'cancelled' where status = 'unrecorded';
alter table advice drop constraint advice_status_check,
  add constraint advice_status_check check (status in ('booked', 'cancelled', 'held', 'missed'));
