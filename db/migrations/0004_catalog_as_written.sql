-- A catalogue is kept in the order it was written in: a determined value may rest on one above it, and jsonb puts shorter names first.

-- up

alter table catalog_version alter column content type json using content::json;

-- down

alter table catalog_version alter column content type jsonb using content::jsonb;
