-- A row of a sheet whose worker the enterprise has reported before: nothing to mend and nothing to file, but a case to look at.

-- up

alter table batch_row drop constraint batch_row_status_check;
alter table batch_row add constraint batch_row_status_check check (status in ('read', 'bad', 'checked', 'filed', 'failed', 'known'));

-- down

update batch_row set status = 'bad', case_number = null where status = 'known';
alter table batch_row drop constraint batch_row_status_check;
alter table batch_row add constraint batch_row_status_check check (status in ('read', 'bad', 'checked', 'filed', 'failed'));
