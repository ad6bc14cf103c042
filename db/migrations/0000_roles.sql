-- The role that the service works as. A role belongs to the whole server, so it may be there already, from another
-- database or because an administrator made it for a user who may not create roles.

-- up

do $$
begin
  if not exists (select from pg_roles where rolname = 'kuaiban_app') then
    begin
      create role kuaiban_app nologin;
    exception
      when duplicate_object or unique_violation then null; -- made meanwhile for another database
      when insufficient_privilege then
        raise exception 'role kuaiban_app is missing and % may not create roles', current_user
          using errcode = 'insufficient_privilege',
            hint = format('Ask the administrator to run: create role kuaiban_app nologin; grant kuaiban_app to %I;', current_user);
    end;
  end if;

  -- Who owns the schema works as this role too. A superuser may anyway.
  if not pg_has_role(current_user, 'kuaiban_app', 'member') then
    begin
      grant kuaiban_app to current_user;
    exception when insufficient_privilege then
      raise exception '% may not take the role kuaiban_app', current_user
        using errcode = 'insufficient_privilege',
          hint = format('Ask the administrator to run: grant kuaiban_app to %I;', current_user);
    end;
  end if;

  -- For people with psql; the service names its schema itself.
  begin
    execute format('alter database %I set search_path = kuaiban, public', current_database());
  exception when insufficient_privilege then null;
  end;
end
$$;

-- down

-- The role stays: other databases of this server may use it. Its rights in this one go.
do $$
begin
  if pg_has_role(current_user, 'kuaiban_app', 'usage') then
    drop owned by kuaiban_app;
  end if;
end
$$;
