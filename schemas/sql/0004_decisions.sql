-- Older SQLite says that NULL is no valid JSON, and so refused every review but a correction.
CREATE TABLE reviews_anew (
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
    corrected TEXT CHECK (corrected IS NULL OR json_valid(corrected)),           -- the fields put right, and their values
    reviewer TEXT NOT NULL CHECK (reviewer <> ''),
    note TEXT,
    decided_at TEXT NOT NULL,
    CHECK ((decision = 'correct') = (corrected IS NOT NULL))
) STRICT;
INSERT INTO reviews_anew SELECT * FROM reviews;
DROP TABLE reviews;
ALTER TABLE reviews_anew RENAME TO reviews;
CREATE INDEX reviews_fact ON reviews (fact_id, id);
CREATE INDEX reviews_evidence ON reviews (article_id, kind, evidence_start, evidence_end);

-- What the reviews come to: one row a fact that a person decided on, by its latest review. Unlike
-- a review it is worked out anew (corpus/reviews/standing.py) whenever the article is read again.
CREATE TABLE decisions (
    review_id INTEGER NOT NULL PRIMARY KEY REFERENCES reviews (id),
    fact_id TEXT NOT NULL UNIQUE,       -- the fact that was reviewed
    article_id TEXT NOT NULL REFERENCES articles (id),
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'correct')),
    fact TEXT CHECK (fact IS NULL OR json_valid(fact)), -- its columns as the person left them;
                                        -- null: rejected
    branch_key TEXT CHECK ((branch_key IS NULL) = (fact IS NULL)),  -- whose fact it is
    governs TEXT UNIQUE,                -- the extracted fact it stands in place of; null: none
    -- Nothing has changed under it; the same words are now read in another way; the fact is read
    -- from other words; it is no longer found.
    state TEXT NOT NULL CHECK (state IN (
        'settled', 'reads_differently', 'evidence_changed', 'not_found'))
) STRICT;
CREATE INDEX decisions_article ON decisions (article_id);
CREATE INDEX decisions_branch ON decisions (branch_key);
