-- Numbers that turn out to be two people again: the way by the number of the one into the account of the other is shut.

-- up

grant delete on account_login to kuaiban_app;

-- down

revoke delete on account_login from kuaiban_app;
