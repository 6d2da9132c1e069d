"""The groups of the lexicon of money."""

RAISED, DISBURSED, HELPING, LENT, HELD = (
    f"fund_amount.{flow}" for flow in ("raised", "disbursed", "helping", "lent", "held")
)
FLOWS = (RAISED, DISBURSED, HELPING, LENT, HELD)
REFUSE, NEUTRAL, COST, LOAN_PURPOSE = (
    f"fund_amount.{group}" for group in ("refuse", "neutral", "cost", "loan_purpose")
)
GIVER, GIVING, THROUGH = (f"fund_amount.{group}" for group in ("giver", "giving", "through"))
