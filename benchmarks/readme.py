"""Put what `mi7facts extract seeds/` prints on a terminal into the README: `python -m benchmarks.readme`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"(<!-- sheet -->\n```text\n)(.*?)(```\n<!-- /sheet -->)", re.DOTALL)


def printed() -> str:
    """The text view of our seeds, 80 columns wide, as the README's first command shows it."""
    command = [sys.executable, "-m", "mi7facts", "extract", "seeds/", "--format", "text"]
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def shown(readme: str) -> str:
    """The output that the README shows."""
    match = _BLOCK.search(readme)
    return match[2] if match else ""


def main() -> None:
    """Write the README anew."""
    path, output = ROOT / "README.md", printed()
    path.write_text(_BLOCK.sub(lambda m: m[1] + output + m[3], path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
