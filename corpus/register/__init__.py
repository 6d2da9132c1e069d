"""A federation's own register: a table of its unions and their figures, from CSV or Excel.

Whatever form people gave it, everything in it is read right or refused with the row and the
reason; see :func:`corpus.register.read.read_register`.
"""

from corpus.register.model import Figure, Refused, Register, RegisterError, RegisterRow
from corpus.register.read import read_register

__all__ = ["Figure", "Refused", "Register", "RegisterError", "RegisterRow", "read_register"]
