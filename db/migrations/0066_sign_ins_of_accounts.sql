-- Another password, and an officer who is signed out, end what the identity provider remembers of an account: found by an index, for there is a row for each sign-in of each process of the day.

-- up

create index oidc_artifact_of_account on oidc_artifact using gin ((array[payload->>'accountId', payload->'session'->>'accountId', payload->'result'->>'pending', payload->'result'->'login'->>'accountId']));

-- down

drop index oidc_artifact_of_account;
