"""The command line: what can be asked for. What is done stands in ``congdoan.commands``."""

from congdoan.cli.commands import app
from congdoan.cli.entry import main

__all__ = ["app", "main"]
