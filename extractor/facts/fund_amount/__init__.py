"""Money a branch raised, holds, lent or spent."""
