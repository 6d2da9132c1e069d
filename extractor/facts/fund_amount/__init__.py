"""Money a branch raised, holds, lent or spent.

:mod:`rule` asks in this order: whether a sum is money of a union at all (:mod:`others`,
:mod:`outside`, :mod:`private`), which verb governs it (:mod:`cues`) and which way it goes
(:mod:`flow`), whether another gave it (:mod:`giver`), of which union it is told
(:mod:`union_told`), whether each gets it (:mod:`each`), and what it was for (:mod:`purpose`).
"""
