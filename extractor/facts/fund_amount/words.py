"""The groups of the lexicon of money, and words that several rules on sums look for."""

from extractor.facts.phrases import one_of
from extractor.late import late

RAISED, DISBURSED, HELPING, LENT, HELD = (
    f"fund_amount.{flow}" for flow in ("raised", "disbursed", "helping", "lent", "held")
)
FLOWS = (RAISED, DISBURSED, HELPING, LENT, HELD)
REFUSE, NEUTRAL, COST, LOAN_PURPOSE = (
    f"fund_amount.{group}" for group in ("refuse", "neutral", "cost", "loan_purpose")
)
GIVER, GIVING, THROUGH = (f"fund_amount.{group}" for group in ("giver", "giving", "through"))
UNION = one_of("công đoàn, lđlđ, nghiệp đoàn, cđcs")
SUM = late(r"\d[\d.,]* *(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)|[;:)]")
"""Another sum, or the end of a clause."""
