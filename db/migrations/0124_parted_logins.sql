-- Numbers that turn out to be two people again: the way by the number of the one into the account of the other is shut.

-- up

grant delete on account_login to kuaiban_app;
-- An account that was made by the number of the other is called by its owner's own.
grant update (login_hash) on account to kuaiban_app;
-- The accounts of somebody, by whichever of their numbers.
create index account_of_subject on account (region, subject);

-- down

drop index account_of_subject;
revoke update (login_hash) on account from kuaiban_app;
revoke delete on account_login from kuaiban_app;
