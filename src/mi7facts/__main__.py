"""The program's entry: `python -m mi7facts`."""

from __future__ import annotations

import sys


def run() -> int:
    """Run the command line (the walking skeleton: extract PATH --format json|jsonl)."""
    from mi7facts.annotate.nlp import SpacyEngine
    from mi7facts.model import Document, Generator, Problem
    from mi7facts.pipeline import extract
    from mi7facts.read.files import read_documents
    from mi7facts.reconcile.sheet import article_record, merge
    from mi7facts.render.json import to_json
    from mi7facts.settings import Settings

    arguments = sys.argv[2:]
    form = arguments[arguments.index("--format") + 1] if "--format" in arguments else "json"
    paths = [a for a in arguments if a not in ("--format", form)]
    settings = Settings()
    items = list(read_documents(paths, settings))
    engine = SpacyEngine(settings.model)
    found = extract([i for i in items if isinstance(i, Document)], engine, settings)
    if form == "jsonl":
        for findings in found:
            sys.stdout.write(to_json(article_record(findings)) + "\n")
    else:
        problems = [i for i in items if isinstance(i, Problem)]
        generator = Generator(name="mi7facts", version="0.1.0", model=engine.name)
        sys.stdout.write(to_json(merge(list(found), problems, generator, settings)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(run())
