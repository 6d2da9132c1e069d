-- What `congdoan compare` shows, for Datasette and notebooks as well (docs/compare.md).
-- Three steps: the figures that could stand in a cell, the choice among them, the rows.

-- Every figure that could stand in a cell, with the side of July 2025 and the year it belongs to.
-- Only reported facts: no targets, no sums per head or gift, no newly founded units. A figure
-- without a date stands with the others when its branch has them on one side only.
--   precedence  what comes before all else: totals before yearly or monthly sums, the unit that
--               fits the branch's level, the higher award
--   recency     the last day it speaks of; nothing for a flow, of which the largest stands
--   thing       what is counted, where the text says it: two figures of one thing can be compared
--   moment      when it holds: a stock on its day, a flow in the period the text gives
--   low, high   between what the true figure lies, as far as its qualifier lets one say: a tenth
--               of a rounded figure, a point of a share (the measures of extractor/checks.py)
CREATE VIEW comparison_figures AS
WITH told AS (
    SELECT id, article_id, branch_id, level, kind, value, value_max, amount, amount_max, share,
        population, unit, change, flow, fund, per_unit, rate, title, rank, award_class, granted_by,
        recipient, recipient_type, count, qualifier, period, as_of, regime, award_name, confidence
    FROM current_facts WHERE status = 'reported'
),
reported AS (
    SELECT told.*, CAST(substr(as_of, 1, 4) AS INTEGER) AS year,
        coalesce(regime, iif(first_side = last_side, first_side, NULL)) AS side
    FROM told JOIN (
        SELECT branch_id, min(regime) AS first_side, max(regime) AS last_side
        FROM told GROUP BY branch_id
    ) AS sides ON sides.branch_id = told.branch_id
),
counts AS (
    SELECT *, CASE kind
        WHEN 'member_count' THEN iif(population = 'staff', 'staff', 'members')
        WHEN 'female_count' THEN iif(population = 'staff', 'staff_women', 'women')
        WHEN 'new_member_count' THEN 'new_members'
        WHEN 'unit_count' THEN 'units_' || unit
        ELSE flow
    END AS cell, coalesce(value, amount) AS figure, coalesce(value_max, amount_max) AS figure_max,
        kind = 'new_member_count' OR flow IN ('raised', 'disbursed', 'lent') AS flows
    FROM reported
    WHERE kind <> 'award' AND NOT coalesce(per_unit, 0) AND NOT coalesce(change, 0)
),
shares AS (     -- women and all, given of one population and period in one article
    SELECT w.*, m.id AS whole_id, m.figure AS whole, m.qualifier AS whole_qualifier,
        m.confidence AS whole_confidence,
        row_number() OVER (
            PARTITION BY w.id ORDER BY m.figure DESC, m.qualifier <> 'exact', m.id
        ) AS choice
    FROM counts AS w JOIN counts AS m
        ON m.article_id = w.article_id AND m.branch_id = w.branch_id AND m.kind = 'member_count'
        AND m.population = w.population AND m.period IS w.period
        AND m.figure >= w.figure AND m.figure > 0
        AND m.figure_max IS NULL AND w.figure_max IS NULL
    WHERE w.kind = 'female_count'
),
distinctions AS (
    SELECT *, CASE award_class
        WHEN 'order' THEN 1 WHEN 'honorific' THEN 2 WHEN 'flag' THEN 3 WHEN 'certificate' THEN 4
        WHEN 'medal' THEN 5 WHEN 'emulation_title' THEN 6 ELSE 7
    END AS height,
    -- only the President confers orders
    iif(award_class = 'order', coalesce(granted_by, 'Chủ tịch nước'), granted_by) AS granter
    FROM reported WHERE kind = 'award' AND award_class NOT IN ('classification', 'ranking')
),
granted AS (
    SELECT *, CASE
        WHEN granter IN ('Chủ tịch nước', 'Nhà nước') THEN 1
        WHEN granter LIKE '%Chính phủ' THEN 2
        WHEN granter LIKE 'Liên đoàn Lao động%' OR granter LIKE '%Ủy ban nhân dân%'
        THEN iif(granter LIKE '%huyện%' OR granter LIKE '%quận%' OR granter LIKE '%phường%'
                 OR granter LIKE '% xã%', 5, 4)
        WHEN granter LIKE 'Tổng Liên đoàn%' OR granter LIKE 'Bộ %' OR granter LIKE '%Trung ương%'
            OR granter LIKE '%Việt Nam' THEN 3
        ELSE 5
    END AS granter_height
    FROM distinctions
),
candidates AS (
    SELECT id, NULL AS base_id, branch_id, side, year, cell, figure AS value,
        figure_max AS value_max, qualifier, 'stated' AS basis, coalesce(fund, unit) AS label,
        NULL AS granted_by, rate, rate IS NOT NULL AS precedence, iif(flows, NULL, as_of) AS recency,
        iif(kind = 'fund_amount', fund, cell) AS thing, iif(flows, period, as_of) AS moment,
        as_of, confidence, article_id
    FROM counts WHERE figure IS NOT NULL
    UNION ALL   -- the kind of unit that fits the level best
    SELECT id, NULL, branch_id, side, year, 'units', figure, figure_max, qualifier, 'stated', unit,
        NULL, NULL, iif(
            level IN ('confederation', 'provincial_federation', 'central_sector_union',
                      'upper_level'),
            CASE unit WHEN 'grassroots_union' THEN 1 WHEN 'upper_level_union' THEN 2
                      WHEN 'member_union' THEN 3 WHEN 'section' THEN 4 ELSE 5 END,
            CASE unit WHEN 'member_union' THEN 1 WHEN 'section' THEN 2 WHEN 'group' THEN 3
                      WHEN 'grassroots_union' THEN 4 ELSE 5 END
        ), as_of, unit, as_of, as_of, confidence, article_id
    FROM counts WHERE kind = 'unit_count'
    UNION ALL   -- shares as they are told
    SELECT id, NULL, branch_id, side, year, cell || '_share', share, NULL, qualifier, 'stated',
        NULL, NULL, NULL, 0, as_of, cell, as_of, as_of, confidence, article_id
    FROM counts WHERE share IS NOT NULL
    UNION ALL   -- shares from two counts
    SELECT id, whole_id, branch_id, side, year, cell || '_share', round(100.0 * figure / whole, 1),
        NULL, iif(qualifier = 'exact' AND whole_qualifier = 'exact', 'exact', 'approx'), 'computed',
        NULL, NULL, NULL, 0, as_of, cell, as_of, as_of, min(confidence, whole_confidence),
        article_id
    FROM shares WHERE choice = 1
    UNION ALL   -- what the branch itself was rated; the ratings of its units are not its own
    SELECT id, NULL, branch_id, side, year, 'rating', award_name, NULL, qualifier, 'stated',
        award_class, granted_by, NULL, 0, as_of, NULL, NULL, as_of, confidence, article_id
    FROM reported
    WHERE award_class IN ('classification', 'ranking') AND recipient_type = 'branch'
    UNION ALL   -- awards, all and by class; those of the agency or firm it belongs to are apart
    SELECT id, NULL, branch_id, side, year, CASE
            WHEN recipient_type = 'host' THEN 'host_awards'
            WHEN by_class THEN 'awards_' || award_class ELSE 'awards' END,
        coalesce(count, 1), NULL, qualifier, 'counted', award_name, granter, NULL,
        height * 10 + granter_height, as_of,
        json_array(title, rank, granted_by, recipient_type, recipient, period), NULL,
        as_of, confidence, article_id
    FROM granted JOIN (SELECT 0 AS by_class UNION ALL SELECT 1)
        ON recipient_type <> 'host' OR NOT by_class
    UNION ALL   -- the highest body that honoured the union or its people
    SELECT id, NULL, branch_id, side, year, 'highest_granter', granter, NULL, qualifier, 'stated',
        award_name, granter, NULL, granter_height * 10 + height, as_of, NULL, NULL, as_of,
        confidence, article_id
    FROM granted WHERE granter IS NOT NULL AND recipient_type <> 'host'
)
SELECT branch_id, side AS regime, year, cell, value, value_max, qualifier, basis, label, granted_by,
    rate, as_of, confidence, article_id, id AS fact_id, base_id AS base_fact_id,
    precedence, recency, thing, moment,
    CASE WHEN cell LIKE '%_share' THEN value - iif(qualifier = 'exact', 0.5, 2.5)
         ELSE value * iif(qualifier IN ('approx', 'nearly', 'at_most'), 0.9, 1) END AS low,
    CASE WHEN cell LIKE '%_share' THEN value + iif(qualifier = 'exact', 0.5, 2.5)
         ELSE coalesce(value_max, value) * iif(qualifier IN ('approx', 'at_least'), 1.1, 1)
    END AS high
FROM candidates;

-- A choice is made once for the whole side of July 2025 and once for each of its years.
CREATE VIEW comparison_spans AS SELECT 0 AS by_year UNION ALL SELECT 1;

-- The figure that stands in each cell (place 1), and those of other articles that contradict it
-- (place 2 and on): they speak of the same thing at the same time and cannot both be right, even
-- with what their qualifiers allow. Nothing is added up or averaged, because a sum and its parts
-- are both facts: of a flow (raised, disbursed, lent; new members) the largest total stands, of a
-- stock (members, staff, women, units, held) the latest, of one date the largest.
-- Awards are counted with the numbers stated, one told in several articles once.
-- Computed from two figures (fact and base): shares, growth since the first dated figure of the
-- same thing, and what falls to a member or to a unit.
CREATE VIEW comparison_choices AS
WITH spread AS (
    SELECT branch_id, regime, by_year, iif(by_year, year, NULL) AS in_year, cell, value, value_max,
        qualifier, basis, precedence, recency, thing, moment, low, high, as_of, confidence,
        article_id, fact_id, base_fact_id, label, granted_by, rate
    FROM comparison_figures CROSS JOIN comparison_spans
),
figures AS (
    SELECT * FROM spread WHERE basis <> 'counted'
    UNION ALL
    SELECT branch_id, regime, by_year, in_year, cell, value, value_max,
        qualifier, basis, precedence, recency, thing, moment, low, high, as_of, confidence,
        article_id, fact_id, base_fact_id, label, granted_by, rate
    FROM (
        SELECT *, row_number() OVER (
            PARTITION BY branch_id, regime, by_year, in_year, cell, thing
            ORDER BY value DESC, as_of DESC, fact_id
        ) AS told FROM spread WHERE basis = 'counted'
    ) WHERE told = 1
),
ranked AS (     -- windows, no joins: no statistics are needed to run them well
    SELECT *, row_number() OVER best AS choice, count(*) OVER same AS candidates,
        CAST(total(iif(basis = 'counted', value, 0)) OVER same AS INTEGER) AS summed,
        first_value(article_id) OVER best AS top_article, first_value(thing) OVER best AS top_thing,
        first_value(moment) OVER best AS top_moment, first_value(rate) OVER best AS top_rate,
        first_value(low) OVER best AS top_low, first_value(high) OVER best AS top_high,
        first_value(fact_id) OVER earliest AS first_id, first_value(as_of) OVER earliest AS first_day,
        first_value(value) OVER earliest AS first_figure,
        first_value(qualifier = 'exact' AND value_max IS NULL) OVER earliest AS first_exact,
        first_value(confidence) OVER earliest AS first_confidence
    FROM figures
    WINDOW same AS (PARTITION BY branch_id, regime, by_year, in_year, cell),
    best AS (
        PARTITION BY branch_id, regime, by_year, in_year, cell
        ORDER BY precedence, recency DESC, basis = 'computed' DESC, value DESC, as_of DESC, fact_id
    ),
    earliest AS (
        PARTITION BY branch_id, regime, by_year, in_year, cell, thing
        ORDER BY as_of IS NULL, as_of, precedence, value DESC, fact_id
    )
),
chosen AS (     -- beside each figure the members and the units of its row
    SELECT *, qualifier = 'exact' AND value_max IS NULL AS is_exact,
        first_value(iif(cell = 'members', fact_id, NULL)) OVER people AS people_id,
        first_value(value) OVER people AS people,
        first_value(qualifier = 'exact' AND value_max IS NULL) OVER people AS people_exact,
        first_value(confidence) OVER people AS people_confidence,
        first_value(iif(cell = 'units', fact_id, NULL)) OVER units AS units_id,
        first_value(value) OVER units AS units,
        first_value(qualifier = 'exact' AND value_max IS NULL) OVER units AS units_exact,
        first_value(confidence) OVER units AS units_confidence,
        first_value(label) OVER units AS units_label
    FROM ranked WHERE choice = 1
    WINDOW people AS (
        PARTITION BY branch_id, regime, by_year, in_year ORDER BY cell <> 'members'
    ),
    units AS (PARTITION BY branch_id, regime, by_year, in_year ORDER BY cell <> 'units')
),
others AS (
    SELECT *, row_number() OVER (
            PARTITION BY branch_id, regime, by_year, in_year, cell, article_id
            ORDER BY precedence, basis = 'computed' DESC, value DESC, fact_id
        ) AS nth
    FROM ranked
    WHERE thing = top_thing AND moment = top_moment AND rate IS top_rate
        AND article_id <> top_article
),
cells AS (
    SELECT branch_id, regime, by_year, in_year, cell, 1 AS place,
        iif(basis = 'counted', summed, value) AS value, value_max, qualifier, basis, label,
        granted_by, rate, NULL AS percent, candidates, confidence, fact_id, base_fact_id
    FROM chosen
    UNION ALL   -- what contradicts it
    SELECT branch_id, regime, by_year, in_year, cell, 1 + row_number() OVER (
            PARTITION BY branch_id, regime, by_year, in_year, cell ORDER BY value DESC, fact_id
        ), value, value_max, qualifier, basis, label, granted_by, rate, NULL, NULL, confidence,
        fact_id, base_fact_id
    FROM others WHERE nth = 1 AND (high < top_low OR low > top_high)
    UNION ALL   -- growth of a stock
    SELECT branch_id, regime, by_year, in_year, cell || '_growth', 1, value - first_figure, NULL,
        iif(is_exact AND first_exact, 'exact', 'approx'), 'computed', label, NULL, NULL,
        round(100.0 * (value - first_figure) / nullif(first_figure, 0), 1), candidates,
        min(confidence, first_confidence), fact_id, first_id
    FROM chosen
    WHERE cell IN ('members', 'women', 'staff', 'staff_women', 'units', 'held')
        AND thing IS NOT NULL AND first_day < as_of
    UNION ALL   -- money for each member
    SELECT branch_id, regime, by_year, in_year, cell || '_per_member', 1,
        CAST(round(1.0 * value / people) AS INTEGER), NULL,
        iif(is_exact AND people_exact, 'exact', 'approx'), 'computed', label, NULL, rate, NULL,
        candidates, min(confidence, people_confidence), fact_id, people_id
    FROM chosen
    WHERE cell IN ('raised', 'disbursed', 'lent', 'held') AND people_id IS NOT NULL AND people > 0
    UNION ALL   -- members for each unit
    SELECT branch_id, regime, by_year, in_year, 'members_per_unit', 1,
        CAST(round(1.0 * value / units) AS INTEGER), NULL,
        iif(is_exact AND units_exact, 'exact', 'approx'), 'computed', units_label, NULL, NULL, NULL,
        candidates, min(confidence, units_confidence), fact_id, units_id
    FROM chosen
    WHERE cell = 'members' AND units_id IS NOT NULL AND units > 0
),
told AS (
    SELECT id, branch, level, locality, coalesce(value, amount) AS figure, qualifier, date, source,
        article_id, evidence_text AS evidence, confidence
    FROM current_facts WHERE status = 'reported'
)
SELECT branch_id, fact.branch, fact.level, fact.locality, regime, by_year, in_year, cell, place,
    value, value_max, cells.qualifier, basis, label, granted_by, rate, percent, fact.date,
    candidates, cells.confidence, fact.evidence, fact.source, fact.article_id, fact_id,
    base_fact_id, base.figure AS base_value, base.qualifier AS base_qualifier,
    base.date AS base_date, base.source AS base_source, base.article_id AS base_article_id,
    base.evidence AS base_evidence, base.confidence AS base_confidence
FROM cells JOIN told AS fact ON fact.id = fact_id LEFT JOIN told AS base ON base.id = base_fact_id;

-- One row a figure that is shown, for each branch and side of July 2025 …
CREATE VIEW comparison_cells AS
SELECT branch_id, branch, level, locality, regime, cell, value, value_max, qualifier, basis, label,
    granted_by, rate, percent, date, candidates, confidence, evidence, source, article_id, fact_id,
    base_fact_id, base_value, base_qualifier, base_date, base_source, base_article_id,
    base_evidence, base_confidence
FROM comparison_choices WHERE place = 1 AND NOT by_year;

-- … and for each year: that of the last day the figure speaks of.
CREATE VIEW comparison_cells_by_year AS
SELECT branch_id, branch, level, locality, regime, in_year AS year, cell, value, value_max,
    qualifier, basis, label, granted_by, rate, percent, date, candidates, confidence, evidence,
    source, article_id, fact_id, base_fact_id, base_value, base_qualifier, base_date, base_source,
    base_article_id, base_evidence, base_confidence
FROM comparison_choices WHERE place = 1 AND by_year;

-- Figures of other articles that contradict the one shown.
CREATE VIEW comparison_conflicts AS
SELECT branch_id, branch, level, locality, regime, cell, value, value_max, qualifier, basis, label,
    date, confidence, evidence, source, article_id, fact_id
FROM comparison_choices WHERE place > 1 AND NOT by_year;

-- One row a branch and side, or branch, side and year. Empty means: the articles are silent.
CREATE VIEW comparison_rows AS
SELECT
    branch_id, branch, level, locality, regime, in_year AS year, by_year,
    max(value) FILTER (WHERE cell = 'members') AS members,
    max(qualifier) FILTER (WHERE cell = 'members') AS members_qualifier,
    max(date) FILTER (WHERE cell = 'members') AS members_date,
    max(source) FILTER (WHERE cell = 'members') AS members_source,
    max(value) FILTER (WHERE cell = 'staff') AS staff,
    max(qualifier) FILTER (WHERE cell = 'staff') AS staff_qualifier,
    max(date) FILTER (WHERE cell = 'staff') AS staff_date,
    max(source) FILTER (WHERE cell = 'staff') AS staff_source,
    max(value) FILTER (WHERE cell = 'women') AS women,
    max(qualifier) FILTER (WHERE cell = 'women') AS women_qualifier,
    max(date) FILTER (WHERE cell = 'women') AS women_date,
    max(source) FILTER (WHERE cell = 'women') AS women_source,
    max(value) FILTER (WHERE cell = 'women_share') AS women_share,
    max(basis) FILTER (WHERE cell = 'women_share') AS women_share_basis,
    max(qualifier) FILTER (WHERE cell = 'women_share') AS women_share_qualifier,
    max(date) FILTER (WHERE cell = 'women_share') AS women_share_date,
    max(source) FILTER (WHERE cell = 'women_share') AS women_share_source,
    max(value) FILTER (WHERE cell = 'staff_women') AS staff_women,
    max(qualifier) FILTER (WHERE cell = 'staff_women') AS staff_women_qualifier,
    max(date) FILTER (WHERE cell = 'staff_women') AS staff_women_date,
    max(source) FILTER (WHERE cell = 'staff_women') AS staff_women_source,
    max(value) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share,
    max(basis) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_basis,
    max(qualifier) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_qualifier,
    max(date) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_date,
    max(source) FILTER (WHERE cell = 'staff_women_share') AS staff_women_share_source,
    max(value) FILTER (WHERE cell = 'new_members') AS new_members,
    max(qualifier) FILTER (WHERE cell = 'new_members') AS new_members_qualifier,
    max(date) FILTER (WHERE cell = 'new_members') AS new_members_date,
    max(source) FILTER (WHERE cell = 'new_members') AS new_members_source,
    max(value) FILTER (WHERE cell = 'units') AS units,
    max(label) FILTER (WHERE cell = 'units') AS units_of,
    max(qualifier) FILTER (WHERE cell = 'units') AS units_qualifier,
    max(date) FILTER (WHERE cell = 'units') AS units_date,
    max(source) FILTER (WHERE cell = 'units') AS units_source,
    max(value) FILTER (WHERE cell = 'members_per_unit') AS members_per_unit,
    max(value) FILTER (WHERE cell = 'raised') AS raised,
    max(qualifier) FILTER (WHERE cell = 'raised') AS raised_qualifier,
    max(date) FILTER (WHERE cell = 'raised') AS raised_date,
    max(source) FILTER (WHERE cell = 'raised') AS raised_source,
    max(value) FILTER (WHERE cell = 'disbursed') AS disbursed,
    max(qualifier) FILTER (WHERE cell = 'disbursed') AS disbursed_qualifier,
    max(date) FILTER (WHERE cell = 'disbursed') AS disbursed_date,
    max(source) FILTER (WHERE cell = 'disbursed') AS disbursed_source,
    max(value) FILTER (WHERE cell = 'lent') AS lent,
    max(qualifier) FILTER (WHERE cell = 'lent') AS lent_qualifier,
    max(date) FILTER (WHERE cell = 'lent') AS lent_date,
    max(source) FILTER (WHERE cell = 'lent') AS lent_source,
    max(value) FILTER (WHERE cell = 'held') AS held,
    max(qualifier) FILTER (WHERE cell = 'held') AS held_qualifier,
    max(date) FILTER (WHERE cell = 'held') AS held_date,
    max(source) FILTER (WHERE cell = 'held') AS held_source,
    max(value) FILTER (WHERE cell = 'raised_per_member') AS raised_per_member,
    max(value) FILTER (WHERE cell = 'disbursed_per_member') AS disbursed_per_member,
    max(value) FILTER (WHERE cell = 'lent_per_member') AS lent_per_member,
    max(value) FILTER (WHERE cell = 'held_per_member') AS held_per_member,
    max(value) FILTER (WHERE cell = 'awards') AS awards,
    max(label) FILTER (WHERE cell = 'awards') AS highest_award,
    max(granted_by) FILTER (WHERE cell = 'awards') AS highest_award_granted_by,
    max(qualifier) FILTER (WHERE cell = 'awards') AS awards_qualifier,
    max(date) FILTER (WHERE cell = 'awards') AS awards_date,
    max(source) FILTER (WHERE cell = 'awards') AS awards_source,
    max(value) FILTER (WHERE cell = 'host_awards') AS host_awards,
    max(label) FILTER (WHERE cell = 'host_awards') AS highest_host_award,
    max(qualifier) FILTER (WHERE cell = 'host_awards') AS host_awards_qualifier,
    max(date) FILTER (WHERE cell = 'host_awards') AS host_awards_date,
    max(source) FILTER (WHERE cell = 'host_awards') AS host_awards_source,
    max(value) FILTER (WHERE cell = 'highest_granter') AS highest_granter,
    max(label) FILTER (WHERE cell = 'highest_granter') AS highest_granter_award,
    max(qualifier) FILTER (WHERE cell = 'highest_granter') AS highest_granter_qualifier,
    max(date) FILTER (WHERE cell = 'highest_granter') AS highest_granter_date,
    max(source) FILTER (WHERE cell = 'highest_granter') AS highest_granter_source,
    max(value) FILTER (WHERE cell = 'rating') AS rating,
    max(qualifier) FILTER (WHERE cell = 'rating') AS rating_qualifier,
    max(date) FILTER (WHERE cell = 'rating') AS rating_date,
    max(source) FILTER (WHERE cell = 'rating') AS rating_source,
    max(value) FILTER (WHERE cell = 'members_growth') AS members_growth,
    max(percent) FILTER (WHERE cell = 'members_growth') AS members_growth_percent,
    max(base_date) FILTER (WHERE cell = 'members_growth') AS members_growth_since,
    max(value) FILTER (WHERE cell = 'women_growth') AS women_growth,
    max(percent) FILTER (WHERE cell = 'women_growth') AS women_growth_percent,
    max(base_date) FILTER (WHERE cell = 'women_growth') AS women_growth_since,
    max(value) FILTER (WHERE cell = 'staff_growth') AS staff_growth,
    max(percent) FILTER (WHERE cell = 'staff_growth') AS staff_growth_percent,
    max(base_date) FILTER (WHERE cell = 'staff_growth') AS staff_growth_since,
    max(value) FILTER (WHERE cell = 'staff_women_growth') AS staff_women_growth,
    max(percent) FILTER (WHERE cell = 'staff_women_growth') AS staff_women_growth_percent,
    max(base_date) FILTER (WHERE cell = 'staff_women_growth') AS staff_women_growth_since,
    max(value) FILTER (WHERE cell = 'units_growth') AS units_growth,
    max(percent) FILTER (WHERE cell = 'units_growth') AS units_growth_percent,
    max(base_date) FILTER (WHERE cell = 'units_growth') AS units_growth_since,
    max(value) FILTER (WHERE cell = 'held_growth') AS held_growth,
    max(percent) FILTER (WHERE cell = 'held_growth') AS held_growth_percent,
    max(base_date) FILTER (WHERE cell = 'held_growth') AS held_growth_since,
    max(value) FILTER (WHERE cell = 'awards_order') AS awards_order,
    max(value) FILTER (WHERE cell = 'awards_honorific') AS awards_honorific,
    max(value) FILTER (WHERE cell = 'awards_flag') AS awards_flag,
    max(value) FILTER (WHERE cell = 'awards_certificate') AS awards_certificate,
    max(value) FILTER (WHERE cell = 'awards_medal') AS awards_medal,
    max(value) FILTER (WHERE cell = 'awards_emulation_title') AS awards_emulation_title,
    max(value) FILTER (WHERE cell = 'awards_prize') AS awards_prize
FROM comparison_choices WHERE place = 1
GROUP BY branch_id, regime, by_year, in_year;

CREATE VIEW comparison AS SELECT * FROM comparison_rows WHERE NOT by_year;
CREATE VIEW comparison_by_year AS SELECT * FROM comparison_rows WHERE by_year;
