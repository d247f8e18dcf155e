"""Writes SETTINGS.md beside this file: every setting, from the list in the program, so that it cannot be out of date.

python packaging/settings_table.py
"""

from __future__ import annotations

import json
from pathlib import Path

from counter_app.config.keys import KEYS, Key, Layer

FILE = Path(__file__).with_name("SETTINGS.md")

_HEAD = """# Settings

This file is made by `python packaging/settings_table.py`.

Later wins: built-in, machine file, user's file, environment, command line. What the machine file names in `locked` no
other layer can set, and the settings page shows it locked; without a value there it stays as it is built in.

| Layer | Where |
| --- | --- |
| machine file on Windows | `%ProgramData%\\counter-app\\counter.toml` |
| machine file on macOS | `/Library/Application Support/counter-app/counter.toml` |
| machine file on Linux | `/etc/counter-app/counter.toml` |
| user's file | `preferences.toml` in the folder for everything that is written; the settings page writes it |
| environment | `COUNTER_APP_` and the name in capitals |
| command line | `--` and the name, with `-` for `_` |

Both files are TOML. Where a key has a table, it can also stand in `[production]`, `[test]`, `[sandbox]` or `[own]`, and
holds for that environment alone. A secret is used from where it is handed over, and copied nowhere; protect the machine
file so that only those who work at the desk can read it.

```toml
environment = "production"
language = "nl"
locked = ["environment", "language", "keep_days"]

[production]
consumer_key = "76163fc774cb42246d9de37cadeece8a"
consumer_secret = "fa0d9b2c4e"
```

A setting that is unknown, or makes no sense, is left aside: the program starts with the rest and says which, in which
file and line, and what was expected.

| Name | What it can be | Built-in | Example | Table | Machine | User | Environment | Command line | What it means |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


def whole() -> str:
    """The text of the file."""
    return _HEAD + "".join(map(_row, KEYS))


def _row(key: Key) -> str:
    cells = (
        f"`{key.name}`",
        key.kind.expected(),
        "" if key.default is None else f"`{json.dumps(key.default)}`",
        f"`{key.example}`",
        "yes" if key.is_of_environment else "",
        *("yes" if layer in key.layers else "" for layer in Layer),
        key.meaning,
    )
    return "| " + " | ".join(cells) + " |\n"


if __name__ == "__main__":
    FILE.write_text(whole(), encoding="utf-8", newline="\n")
