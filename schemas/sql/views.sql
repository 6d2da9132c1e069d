-- What Datasette, notebooks and `congdoan compare` read. Views hold no data: they are made anew
-- whenever this file differs from the database.

-- The facts that hold: what was extracted, but where a person has decided, what that person left
-- of it. A rejected fact holds no more; an accepted or corrected one holds as it was then, even if
-- the article is now read differently (decisions.state tells).
CREATE VIEW standing_facts AS
SELECT
    f.id, f.article_id, f.branch_id, f.kind, f.value, f.value_max, f.amount, f.amount_max,
    f.share, f.population, f.unit, f.change, f.flow, f.fund, f.per_unit, f.rate,
    f.beneficiaries_count, f.beneficiaries_unit, f.title, f.rank, f.award_class, f.granted_by,
    f.recipient, f.recipient_type, f.count, f.qualifier, f.status, f.period, f.as_of, f.regime,
    f.confidence, f.rule, f.evidence_start, f.evidence_end, f.evidence_text, f.sentence_start,
    f.sentence_end, f.local_id, f.local_branch, f.position, f.nth,
    NULL AS review_id
FROM facts f
WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.governs = f.id)
UNION ALL
SELECT
    d.fact_id, d.article_id, b.id,
    d.fact ->> 'kind', d.fact ->> 'value', d.fact ->> 'value_max', d.fact ->> 'amount',
    d.fact ->> 'amount_max', d.fact ->> 'share', d.fact ->> 'population', d.fact ->> 'unit',
    d.fact ->> 'change', d.fact ->> 'flow', d.fact ->> 'fund', d.fact ->> 'per_unit',
    d.fact ->> 'rate', d.fact ->> 'beneficiaries_count', d.fact ->> 'beneficiaries_unit',
    d.fact ->> 'title', d.fact ->> 'rank', d.fact ->> 'award_class', d.fact ->> 'granted_by',
    d.fact ->> 'recipient', d.fact ->> 'recipient_type', d.fact ->> 'count',
    d.fact ->> 'qualifier', d.fact ->> 'status', d.fact ->> 'period', d.fact ->> 'as_of',
    d.fact ->> 'regime', d.fact ->> 'confidence', d.fact ->> 'rule',
    d.fact ->> 'evidence_start', d.fact ->> 'evidence_end', d.fact ->> 'evidence_text',
    d.fact ->> 'sentence_start', d.fact ->> 'sentence_end', d.fact ->> 'local_id',
    d.fact ->> 'local_branch', d.fact ->> 'position', d.fact ->> 'nth',
    d.review_id
FROM decisions d JOIN branches b ON b.key = d.branch_key;

-- The same with their branch, their article and the date each stands for. All other views read
-- this one, so which facts hold, and of which branch, has one place. An award's name is its title
-- with its rank, unless the title says it already ("Giải Nhì"). The branch is the one that a
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
    b.name AS branch, b.level, b.locality, b.province, b.province_now, a.source, f.review_id
FROM standing_facts f
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
