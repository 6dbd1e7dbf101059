"""Turn news articles into checked facts: every value with the words that prove it, every disagreement flagged.

    for found in mi7facts.extract(["articles"]):     # one Findings (or Problem) an article
        ...
    sheet = mi7facts.reconcile(mi7facts.extract(["articles"]))

The names are loaded on first use, so that `import mi7facts` and `mi7facts --version` cost nothing. `reconcile` is the function, though a
subpackage bears its name too: `from mi7facts.reconcile.sheet import merge` reaches into that.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mi7facts.library import extract as extract
    from mi7facts.library import reconcile as reconcile
    from mi7facts.model import Article as Article
    from mi7facts.model import Sheet as Sheet

__version__ = "0.1.0"
__all__ = ["Article", "Sheet", "__version__", "extract", "reconcile"]

_HOMES = {"extract": "mi7facts.library", "reconcile": "mi7facts.library", "Article": "mi7facts.model", "Sheet": "mi7facts.model"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'mi7facts' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


class _Face(type(sys)):  # type: ignore[misc]
    """This module: `reconcile` stays the function when the import system binds the subpackage of that name."""

    @property
    def reconcile(self) -> object:
        return __getattr__("reconcile")

    @reconcile.setter
    def reconcile(self, subpackage: object) -> None:
        """Leave the name to the function."""


sys.modules[__name__].__class__ = _Face
