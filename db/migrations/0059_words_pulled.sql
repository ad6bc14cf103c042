-- Up to which day all that a department said by itself was fetched: after a long outage it goes on from there.

-- up

create table word_pull (
  region     char(6) not null,
  department text not null,
  scenario   text not null,
  day        date not null, -- asked for once it was over, and answered
  primary key (region, department, scenario)
);
grant select, insert, update on word_pull to kuaiban_app;

-- down

drop table word_pull;
