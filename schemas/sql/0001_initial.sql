-- The tables of a congdoan database, version 1.
-- Every closed vocabulary below mirrors an enum of schemas/enums.py (a test compares them).

-- One row a text. An article is its content: id is the SHA-256 of the text as it was given.
CREATE TABLE articles (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    document_id TEXT NOT NULL,
    source TEXT NOT NULL,
    title TEXT,
    published TEXT CHECK (published IS NULL OR published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outlet TEXT,
    author TEXT,
    text TEXT NOT NULL,                 -- as it was given: the proof every offset points into
    schema_version TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    extracted_at TEXT NOT NULL,         -- UTC, ISO 8601
    record_digest TEXT NOT NULL         -- of the whole record: an equal one is not written again
) STRICT;
CREATE INDEX articles_source ON articles (source);

-- One row a union organisation, across all articles (corpus/resolve.py makes the key).
CREATE TABLE branches (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    level TEXT NOT NULL CHECK (level IN (
        'confederation', 'provincial_federation', 'central_sector_union', 'upper_level',
        'grassroots', 'grassroots_member', 'section', 'group')),
    host TEXT,
    locality TEXT
) STRICT;
CREATE INDEX branches_level ON branches (level);

-- A branch as one article has it.
CREATE TABLE article_branches (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    local_id TEXT NOT NULL,             -- b1, b2 … inside its record
    position INTEGER NOT NULL,
    branch_id INTEGER NOT NULL REFERENCES branches (id),
    name TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN (
        'confederation', 'provincial_federation', 'central_sector_union', 'upper_level',
        'grassroots', 'grassroots_member', 'section', 'group')),
    host TEXT,
    locality TEXT,
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)),
    mentions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mentions)),  -- [[start, end], …]
    PRIMARY KEY (article_id, local_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_branches_branch ON article_branches (branch_id);

-- What articles call a branch: its names and aliases, and how many articles use each. folded is
-- lower case without diacritics.
CREATE TABLE branch_names (
    branch_id INTEGER NOT NULL REFERENCES branches (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 1 CHECK (articles >= 0),
    PRIMARY KEY (branch_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX branch_names_folded ON branch_names (folded);

-- One row a fact. id follows from article, kind, evidence and nth (see corpus/rows.py), so that
-- reading an article again finds the same facts under the same ids.
-- The checks are worded for speed: SQLite builds a small index for every IN it evaluates, which
-- made up half the cost of a row; hence IS NULL first, and = where there is always a value.
CREATE TABLE facts (
    id TEXT NOT NULL PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    branch_id INTEGER NOT NULL REFERENCES branches (id),
    kind TEXT NOT NULL CHECK (CASE kind                     -- and what each kind must have
        WHEN 'member_count' THEN value IS NOT NULL AND population IS NOT NULL
        WHEN 'female_count' THEN population IS NOT NULL
                                 AND (value IS NOT NULL OR share IS NOT NULL)
        WHEN 'new_member_count' THEN value IS NOT NULL
        WHEN 'unit_count' THEN value IS NOT NULL AND unit IS NOT NULL AND change IS NOT NULL
        WHEN 'fund_amount' THEN amount IS NOT NULL AND flow IS NOT NULL AND per_unit IS NOT NULL
        WHEN 'award' THEN title IS NOT NULL AND award_class IS NOT NULL
                          AND recipient_type IS NOT NULL
        ELSE 0 END),
    value INTEGER CHECK (value >= 0),
    value_max INTEGER CHECK (value_max > value),
    amount INTEGER CHECK (amount > 0),                      -- VND
    amount_max INTEGER CHECK (amount_max > amount),
    share REAL CHECK (share BETWEEN 0 AND 100),             -- percent
    population TEXT CHECK (population = 'union_members' OR population = 'staff'),
    unit TEXT CHECK (unit IS NULL OR unit IN (
        'grassroots_union', 'member_union', 'section', 'group', 'upper_level_union')),
    change INTEGER CHECK (change = 0 OR change = 1),
    flow TEXT CHECK (flow IS NULL OR flow IN ('raised', 'disbursed', 'lent', 'held')),
    fund TEXT,
    per_unit INTEGER CHECK (per_unit = 0 OR per_unit = 1),
    rate TEXT CHECK (rate IS NULL OR rate IN ('year', 'quarter', 'month')),
    beneficiaries_count INTEGER CHECK (beneficiaries_count >= 0),
    beneficiaries_unit TEXT,
    title TEXT CHECK (title <> ''),
    rank TEXT,
    award_class TEXT CHECK (award_class IS NULL OR award_class IN (
        'order', 'medal', 'honorific', 'flag', 'certificate', 'emulation_title',
        'classification', 'prize', 'ranking')),
    granted_by TEXT,
    recipient TEXT,
    recipient_type TEXT CHECK (recipient_type IS NULL OR recipient_type IN (
        'branch', 'host', 'collective', 'individual')),
    count INTEGER CHECK (count > 0),
    qualifier TEXT NOT NULL CHECK (
        qualifier = 'exact' OR qualifier = 'approx' OR qualifier = 'at_least'
        OR qualifier = 'at_most' OR qualifier = 'nearly'),
    status TEXT NOT NULL CHECK (status = 'reported' OR status = 'target'),
    period TEXT,                                            -- EDTF
    as_of TEXT,                         -- the last day it speaks of: period's end, else published
    regime TEXT CHECK (regime = 'pre_2025_07' OR regime = 'post_2025_07'),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    evidence_start INTEGER NOT NULL CHECK (evidence_start >= sentence_start),
    evidence_end INTEGER NOT NULL CHECK (evidence_end > evidence_start),
    evidence_text TEXT NOT NULL,
    sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
    sentence_end INTEGER NOT NULL CHECK (sentence_end >= evidence_end),
    local_id TEXT NOT NULL,                                 -- f1, f2 … inside its record
    local_branch TEXT NOT NULL,                             -- b1, b2 … inside its record
    position INTEGER NOT NULL,
    nth INTEGER NOT NULL,               -- 0; 1, 2 … for more facts of one kind on one evidence
    FOREIGN KEY (article_id, local_branch) REFERENCES article_branches (article_id, local_id)
) STRICT;
CREATE UNIQUE INDEX facts_article ON facts (article_id, position);
CREATE INDEX facts_branch_kind ON facts (branch_id, kind);

-- Where a fact is told again.
CREATE TABLE fact_mentions (
    fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    mention_start INTEGER NOT NULL CHECK (mention_start >= 0),
    mention_end INTEGER NOT NULL CHECK (mention_end > mention_start),
    mention_text TEXT NOT NULL,
    PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

-- What in a record does not fit together.
CREATE TABLE warnings (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code IN (
        'female_exceeds_members', 'share_disagrees', 'parts_exceed_total',
        'members_exceed_workforce', 'product_disagrees', 'figures_differ',
        'implausible_figure', 'not_vietnamese')),
    message TEXT NOT NULL,
    facts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(facts)),  -- local ids
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- What a person decided. Only ever added to (see triggers.sql). It names its fact by id and by
-- what the id is made of, without a foreign key: the facts of an article come and go with each
-- extraction, the decision stays.
CREATE TABLE reviews (
    id INTEGER NOT NULL PRIMARY KEY,
    fact_id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'member_count', 'female_count', 'new_member_count', 'unit_count', 'fund_amount', 'award')),
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL CHECK (evidence_end > evidence_start),
    evidence_text TEXT NOT NULL,
    nth INTEGER NOT NULL DEFAULT 0,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'correct')),
    reviewed TEXT NOT NULL CHECK (json_valid(reviewed)),    -- the fact as it stood then
    corrected TEXT CHECK (json_valid(corrected)),           -- the fields put right, and their values
    reviewer TEXT NOT NULL CHECK (reviewer <> ''),
    note TEXT,
    decided_at TEXT NOT NULL,
    CHECK ((decision = 'correct') = (corrected IS NOT NULL))
) STRICT;
CREATE INDEX reviews_fact ON reviews (fact_id, id);
CREATE INDEX reviews_evidence ON reviews (article_id, kind, evidence_start, evidence_end);

-- One row a run over many documents.
CREATE TABLE runs (
    id INTEGER NOT NULL PRIMARY KEY,
    command TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    outcome TEXT NOT NULL DEFAULT 'running'
        CHECK (outcome IN ('running', 'finished', 'interrupted')),
    new INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Documents that could not be read; a row goes when its document is saved after all.
CREATE TABLE failures (
    source TEXT NOT NULL PRIMARY KEY,
    error TEXT NOT NULL,                -- the class of the error
    message TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 1,
    failed_at TEXT NOT NULL,
    run_id INTEGER REFERENCES runs (id)
) STRICT;

-- Full-text search, on folded words: "cong doan" and "công đoàn" find each other. SQLite's own
-- folding knows no đ, so corpus/search.py folds. An integer key of its own keeps the index
-- right through VACUUM; triggers.sql keeps it current.
CREATE TABLE article_words (
    id INTEGER NOT NULL PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
    folded TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE article_words_fts USING fts5 (
    folded, content = 'article_words', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
