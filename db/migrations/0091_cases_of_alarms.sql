-- The cases that came to an open alarm after its line was crossed: of the same employer, helper, account, matter, as the watch sees them. Those before stand in the alarm itself.

-- up

create table alarm_case (
  region      char(6) not null,
  alarm       uuid not null,
  case_number text not null,
  primary key (region, alarm, case_number)
);
grant select, insert on alarm_case to kuaiban_app;

-- down

drop table alarm_case;
