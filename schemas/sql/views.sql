-- What Datasette, notebooks and `congdoan compare` read. Views hold no data: they are made anew
-- whenever this file differs from the database.

-- Every fact with its branch, its article and the date it stands for. All other views read this
-- one, so a rule on which facts hold (a person's review) has one place. An award's name is its
-- title with its rank, unless the title says it already ("Giải Nhì"). The branch is the one that a
-- person merged it into; province is its province as the article's time knew it, province_now the
-- one it belongs to since July 2025.
CREATE VIEW current_facts AS
SELECT
    f.id, f.article_id, b.id AS branch_id, f.kind, f.value, f.value_max, f.amount, f.amount_max,
    f.share, f.population, f.unit, f.change, f.flow, f.fund, f.per_unit, f.rate,
    f.beneficiaries_count, f.beneficiaries_unit, f.title, f.rank, f.award_class, f.granted_by,
    f.recipient, f.recipient_type, f.count, f.qualifier, f.status, f.period, f.as_of, f.regime,
    f.confidence, f.rule, f.evidence_start, f.evidence_end, f.evidence_text, f.sentence_start,
    f.sentence_end, f.local_id, f.local_branch, f.position, f.nth,
    coalesce(f.period, a.published) AS date,
    iif(
        f.rank IS NULL OR instr(lower(f.title), lower(f.rank)), f.title, f.title || ' ' || f.rank
    ) AS award_name,
    b.name AS branch, b.level, b.locality, b.province, b.province_now, a.source
FROM facts f
JOIN branches found ON found.id = f.branch_id
JOIN branches b ON b.id = coalesce(found.merged_into, found.id)
JOIN articles a ON a.id = f.article_id;

CREATE VIEW member_counts AS
SELECT id, branch_id, branch, level, value, value_max, population, qualifier, status, date, regime,
       confidence, evidence_text, source, article_id
FROM current_facts WHERE kind = 'member_count';

CREATE VIEW female_counts AS
SELECT id, branch_id, branch, level, value, value_max, share, population, qualifier, status, date,
       regime, confidence, evidence_text, source, article_id
FROM current_facts WHERE kind = 'female_count';

CREATE VIEW new_member_counts AS
SELECT id, branch_id, branch, level, value, value_max, qualifier, status, date, regime, confidence,
       evidence_text, source, article_id
FROM current_facts WHERE kind = 'new_member_count';

CREATE VIEW unit_counts AS
SELECT id, branch_id, branch, level, value, value_max, unit, change, qualifier, status, date,
       regime, confidence, evidence_text, source, article_id
FROM current_facts WHERE kind = 'unit_count';

CREATE VIEW funds AS
SELECT id, branch_id, branch, level, amount, amount_max, flow, fund, per_unit, rate,
       beneficiaries_count, beneficiaries_unit, qualifier, status, date, regime, confidence,
       evidence_text, source, article_id
FROM current_facts WHERE kind = 'fund_amount';

CREATE VIEW awards AS
SELECT id, branch_id, branch, level, title, rank, award_class, granted_by, recipient,
       recipient_type, count, qualifier, status, date, regime, confidence, evidence_text, source,
       article_id
FROM current_facts WHERE kind = 'award';

-- All that is known of a branch, one line a fact, in the order of time.
CREATE VIEW branch_profile AS
SELECT
    branch_id, branch, level, locality, date, regime, kind,
    coalesce(population, unit, flow, award_class) AS what,
    coalesce(value, amount, share, count) AS figure,
    CASE
        WHEN amount IS NOT NULL THEN 'VND'
        WHEN value IS NULL AND share IS NOT NULL THEN '%'
    END AS figure_unit,
    coalesce(award_name, fund) AS label,
    qualifier, status, confidence, evidence_text, source, article_id, id
FROM current_facts
ORDER BY branch_id, as_of, article_id, position;

-- The comparison, one row a figure: for each branch, each side of July 2025 and each cell the one
-- figure that stands there, and how many there were to choose from (candidates).
-- Only reported facts; targets and sums per head or gift never. Nothing is added up, because a
-- sum and its parts are both facts: of a flow (raised, disbursed, lent; new members) the largest
-- total stands, a yearly or monthly sum only where there is no other; of a stock (members, staff,
-- women, held) the latest, of the same date the largest. A share is computed where women and all
-- are given of one population and period in one article, else it is the stated one. Awards are
-- counted: those told again once, and shown with the highest. Annual classifications and
-- rankings are no distinctions: the latest stands as rating.
-- A figure without a date stands with the others when the branch has them on one side only.
CREATE VIEW comparison_cells AS
WITH sides AS (
    SELECT branch_id, CASE WHEN min(regime) = max(regime) THEN min(regime) END AS only_side
    FROM current_facts WHERE status = 'reported' GROUP BY branch_id
),
reported AS (
    SELECT f.*, coalesce(f.regime, sides.only_side) AS side
    FROM current_facts f JOIN sides ON sides.branch_id = f.branch_id
    WHERE f.status = 'reported' AND NOT coalesce(f.per_unit, 0)
),
figures AS (
    SELECT *, CASE
        WHEN kind = 'member_count' THEN iif(population = 'staff', 'staff', 'members')
        WHEN kind = 'female_count' THEN iif(population = 'staff', 'staff_women', 'women')
        WHEN kind = 'new_member_count' THEN 'new_members'
        WHEN kind = 'fund_amount' THEN flow
    END AS cell, coalesce(value, amount) AS figure, coalesce(value_max, amount_max) AS figure_max
    FROM reported WHERE kind NOT IN ('award', 'unit_count')
),
computed_shares AS (
    SELECT w.*, m.figure AS whole, m.qualifier AS whole_qualifier, max(m.figure) AS largest
    FROM figures w JOIN figures m
        ON m.article_id = w.article_id AND m.branch_id = w.branch_id AND m.kind = 'member_count'
        AND m.population = w.population AND m.period IS w.period
        AND m.figure >= w.figure AND m.figure > 0
        AND m.figure_max IS NULL AND w.figure_max IS NULL
    WHERE w.kind = 'female_count'
    GROUP BY w.id
),
candidates AS (
    SELECT branch_id, side, cell, figure, figure_max, qualifier, 'stated' AS basis,
           fund AS label, rate, as_of, date, source, article_id, id
    FROM figures WHERE figure IS NOT NULL
    UNION ALL
    SELECT branch_id, side, cell || '_share', share, NULL, qualifier, 'stated',
           NULL, NULL, as_of, date, source, article_id, id
    FROM figures WHERE share IS NOT NULL
    UNION ALL
    SELECT branch_id, side, cell || '_share', round(100.0 * figure / whole, 1), NULL,
           iif(qualifier = 'exact' AND whole_qualifier = 'exact', 'exact', 'approx'), 'computed',
           NULL, NULL, as_of, date, source, article_id, id
    FROM computed_shares
    UNION ALL
    SELECT branch_id, side, 'rating', coalesce(count, 1), NULL, qualifier, 'stated',
           award_name, NULL, as_of, date, source, article_id, id
    FROM reported WHERE award_class IN ('classification', 'ranking')
),
ranked AS (
    SELECT *,
        row_number() OVER (
            PARTITION BY branch_id, side, cell
            ORDER BY
                rate IS NOT NULL,
                iif(cell IN ('raised', 'disbursed', 'lent', 'new_members'), NULL, as_of) DESC,
                basis = 'computed' DESC, figure DESC, as_of DESC, id
        ) AS place,
        count(*) OVER (PARTITION BY branch_id, side, cell) AS candidates
    FROM candidates
),
distinctions AS (
    SELECT *,
        CASE award_class
            WHEN 'order' THEN 1 WHEN 'honorific' THEN 2 WHEN 'flag' THEN 3
            WHEN 'certificate' THEN 4 WHEN 'medal' THEN 5 WHEN 'emulation_title' THEN 6 ELSE 7
        END AS height,
        row_number() OVER (
            PARTITION BY branch_id, side, title, rank, granted_by, recipient_type, recipient, period
            ORDER BY coalesce(count, 1) DESC, as_of DESC, id
        ) AS told
    FROM reported WHERE kind = 'award' AND award_class NOT IN ('classification', 'ranking')
),
awarded AS (
    SELECT *,
        row_number() OVER (PARTITION BY branch_id, side ORDER BY height, as_of DESC, id) AS place,
        sum(coalesce(count, 1)) OVER (PARTITION BY branch_id, side) AS total,
        count(*) OVER (PARTITION BY branch_id, side) AS candidates
    FROM distinctions WHERE told = 1
)
SELECT branch_id, side AS regime, cell, figure AS value, figure_max AS value_max, qualifier, basis,
       label, rate, date, candidates, source, article_id, id AS fact_id
FROM ranked WHERE place = 1
UNION ALL
SELECT branch_id, side, 'awards', total, NULL, qualifier, 'counted',
       award_name, award_class, date, candidates, source, article_id,
       id
FROM awarded WHERE place = 1;

-- The same, one row a branch and side of July 2025. Empty means: the articles are silent.
CREATE VIEW comparison AS
SELECT
    b.id AS branch_id, b.name AS branch, b.level, b.locality, c.regime,
    max(c.value) FILTER (WHERE cell = 'members') AS members,
    max(c.qualifier) FILTER (WHERE cell = 'members') AS members_qualifier,
    max(c.date) FILTER (WHERE cell = 'members') AS members_date,
    max(c.source) FILTER (WHERE cell = 'members') AS members_source,
    max(c.value) FILTER (WHERE cell = 'staff') AS staff,
    max(c.qualifier) FILTER (WHERE cell = 'staff') AS staff_qualifier,
    max(c.date) FILTER (WHERE cell = 'staff') AS staff_date,
    max(c.source) FILTER (WHERE cell = 'staff') AS staff_source,
    max(c.value) FILTER (WHERE cell = 'women') AS women,
    max(c.qualifier) FILTER (WHERE cell = 'women') AS women_qualifier,
    max(c.date) FILTER (WHERE cell = 'women') AS women_date,
    max(c.source) FILTER (WHERE cell = 'women') AS women_source,
    max(c.value) FILTER (WHERE cell = 'women_share') AS women_share,
    max(c.basis) FILTER (WHERE cell = 'women_share') AS women_share_basis,
    max(c.qualifier) FILTER (WHERE cell = 'women_share') AS women_share_qualifier,
    max(c.date) FILTER (WHERE cell = 'women_share') AS women_share_date,
    max(c.source) FILTER (WHERE cell = 'women_share') AS women_share_source,
    max(c.value) FILTER (WHERE cell = 'staff_women') AS staff_women,
    max(c.qualifier) FILTER (WHERE cell = 'staff_women') AS staff_women_qualifier,
    max(c.date) FILTER (WHERE cell = 'staff_women') AS staff_women_date,
    max(c.source) FILTER (WHERE cell = 'staff_women') AS staff_women_source,
    max(c.value) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share,
    max(c.basis) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_basis,
    max(c.qualifier) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_qualifier,
    max(c.date) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_date,
    max(c.source) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_source,
    max(c.value) FILTER (WHERE cell = 'new_members') AS new_members,
    max(c.qualifier) FILTER (WHERE cell = 'new_members') AS new_members_qualifier,
    max(c.date) FILTER (WHERE cell = 'new_members') AS new_members_date,
    max(c.source) FILTER (WHERE cell = 'new_members') AS new_members_source,
    max(c.value) FILTER (WHERE cell = 'raised') AS raised,
    max(c.qualifier) FILTER (WHERE cell = 'raised') AS raised_qualifier,
    max(c.date) FILTER (WHERE cell = 'raised') AS raised_date,
    max(c.source) FILTER (WHERE cell = 'raised') AS raised_source,
    max(c.value) FILTER (WHERE cell = 'disbursed') AS disbursed,
    max(c.qualifier) FILTER (WHERE cell = 'disbursed') AS disbursed_qualifier,
    max(c.date) FILTER (WHERE cell = 'disbursed') AS disbursed_date,
    max(c.source) FILTER (WHERE cell = 'disbursed') AS disbursed_source,
    max(c.value) FILTER (WHERE cell = 'lent') AS lent,
    max(c.qualifier) FILTER (WHERE cell = 'lent') AS lent_qualifier,
    max(c.date) FILTER (WHERE cell = 'lent') AS lent_date,
    max(c.source) FILTER (WHERE cell = 'lent') AS lent_source,
    max(c.value) FILTER (WHERE cell = 'held') AS held,
    max(c.qualifier) FILTER (WHERE cell = 'held') AS held_qualifier,
    max(c.date) FILTER (WHERE cell = 'held') AS held_date,
    max(c.source) FILTER (WHERE cell = 'held') AS held_source,
    max(c.value) FILTER (WHERE cell = 'awards') AS awards,
    max(c.label) FILTER (WHERE cell = 'awards') AS highest_award,
    max(c.date) FILTER (WHERE cell = 'awards') AS awards_date,
    max(c.source) FILTER (WHERE cell = 'awards') AS awards_source,
    max(c.label) FILTER (WHERE cell = 'rating') AS rating,
    max(c.date) FILTER (WHERE cell = 'rating') AS rating_date,
    max(c.source) FILTER (WHERE cell = 'rating') AS rating_source
FROM comparison_cells c JOIN branches b ON b.id = c.branch_id
GROUP BY b.id, c.regime;
