-- What people decide about branches, and where a branch is.

-- The province as corpus/places writes it, and the one that it belongs to since 1 July 2025.
ALTER TABLE branches ADD COLUMN province TEXT;
ALTER TABLE branches ADD COLUMN province_now TEXT;
-- The branch that a person says it is; its facts are shown under that one (see current_facts).
ALTER TABLE branches ADD COLUMN merged_into INTEGER REFERENCES branches (id) ON DELETE SET NULL;
CREATE INDEX branches_merged ON branches (merged_into) WHERE merged_into IS NOT NULL;

-- What a person decided of branches. Only ever added to (see triggers.sql). A decision names its
-- branches by their keys and by one mention of each ({"name", "level", "locality", "article"}),
-- of which the key can be made again: their rows come and go with each extraction.
CREATE TABLE branch_decisions (
    id INTEGER NOT NULL PRIMARY KEY,
    decision TEXT NOT NULL CHECK (decision IN ('merge', 'split', 'split_name')),
    key TEXT NOT NULL,
    mention TEXT NOT NULL CHECK (json_valid(mention)),
    other_key TEXT,                         -- merge, split: the branch it is, or is not
    other_mention TEXT CHECK (other_mention IS NULL OR json_valid(other_mention)),
    name TEXT,                              -- split_name: the name that is another branch's
    author TEXT NOT NULL CHECK (author <> ''),
    note TEXT,
    decided_at TEXT NOT NULL,               -- UTC, ISO 8601
    CHECK ((decision = 'split_name') = (name IS NOT NULL)),
    CHECK ((decision = 'split_name') = (other_key IS NULL)),
    CHECK ((other_key IS NULL) = (other_mention IS NULL))
) STRICT;

-- What the decisions come to; made anew from them (corpus/branches/standing.py).
CREATE TABLE branch_links (                 -- branches merged into others
    key TEXT NOT NULL PRIMARY KEY,
    into_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX branch_links_into ON branch_links (into_key);
CREATE TABLE branch_names_apart (           -- names that are a branch of their own
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (key, name)
) STRICT, WITHOUT ROWID;

-- Which rules made the keys of this database (corpus.resolve.RULES).
CREATE TABLE resolver (rules INTEGER NOT NULL) STRICT;
INSERT INTO resolver VALUES (0);
