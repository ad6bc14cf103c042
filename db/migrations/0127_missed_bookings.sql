-- That somebody was told of an appointment that they missed, each once.

-- up

alter table hall_booking add column missed_told_at timestamptz;
grant update (missed_told_at) on hall_booking to kuaiban_app;

-- down

alter table hall_booking drop column missed_told_at;
