"""The reader of written quantities: numbers, money, percents, ratios, ordinals and periods.

>>> from datetime import date
>>> [found] = find_quantities("vay 10,930 tỷ đồng")
>>> found.type, found.value, found.unit
('money', 10930000000, 'VND')
>>> [found] = find_quantities("Trong 5 năm qua", ref=date(2023, 6, 3))
>>> found.period
'2018/2023'
"""

from extractor.quantities.finder import find_quantities, report
from extractor.quantities.model import Quantity
from extractor.quantities.sighted import FIGURES, may_hold_figures

__all__ = ["FIGURES", "Quantity", "find_quantities", "may_hold_figures", "report"]
