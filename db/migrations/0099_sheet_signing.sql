-- How far the sheet on a second screen has come, with what the person says is not right and their signature, encrypted and gone with the visit.

-- up

alter table counter_screen add column signing text;
grant update (signing) on counter_screen to kuaiban_app;

-- down

alter table counter_screen drop column signing;
