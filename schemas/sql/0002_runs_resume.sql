-- A document that could not be read is known by its bytes and by who tried, so that a run can
-- leave it out until it, or the program, has changed.
ALTER TABLE failures ADD COLUMN digest TEXT;            -- SHA-256 of its bytes; null: unreadable
ALTER TABLE failures ADD COLUMN extractor_version TEXT;

-- Documents of a run that name no union: they are counted and not kept.
ALTER TABLE runs ADD COLUMN passed INTEGER NOT NULL DEFAULT 0;
