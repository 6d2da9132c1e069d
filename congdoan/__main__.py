"""``python -m congdoan``."""

import sys

from congdoan.cli import main

sys.exit(main())
