"""`python -m counter_app`: the same as the command `counter-app`."""

import sys

from counter_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
