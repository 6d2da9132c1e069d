-- More checks of a record. A CHECK cannot be changed: the table is made anew.
CREATE TABLE new_warnings (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code IN (
        'female_exceeds_members', 'share_disagrees', 'parts_exceed_total',
        'members_exceed_workforce', 'product_disagrees', 'figures_differ', 'sexes_disagree',
        'parts_below_total', 'ratings_disagree', 'closing_disagrees',
        'implausible_figure', 'not_vietnamese')),
    message TEXT NOT NULL,
    facts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(facts)),  -- local ids
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_warnings (article_id, position, code, message, facts)
SELECT article_id, position, code, message, facts FROM warnings;
DROP TABLE warnings;
ALTER TABLE new_warnings RENAME TO warnings;
