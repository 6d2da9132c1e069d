"""Names of units, read word by word behind the head of a union: "Sở Tài nguyên và Môi trường".

:mod:`reader` takes one word after the other into the :mod:`name`; what may go on or has to end is
asked of :mod:`joints`, :mod:`endings`, :mod:`numbers`, :mod:`persons`, :mod:`phrases` and
:mod:`words`.
"""

from extractor.branches.unit.reader import UnitReader

__all__ = ["UnitReader"]
