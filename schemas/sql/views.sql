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
