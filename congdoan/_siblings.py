"""Makes sure that ``schemas``, ``extractor``, ``corpus`` and ``eval`` are this project's own.

The packages bear everyday names. A script of the user's own called ``eval.py`` or ``schemas.py``
in the working directory hides ours, and the error that follows would name an attribute nobody
has heard of. This check says instead which file is in the way.
"""

from importlib.machinery import PathFinder
from pathlib import Path

SIBLINGS = ("schemas", "extractor", "corpus", "eval")


class HiddenPackageError(ImportError):
    """Another module bears the name of one of this project's packages and is found first."""


def find_stranger(name: str, home: Path, path: list[str] | None = None) -> Path | None:
    """The file found under ``name`` when it is not the package that lies in ``home``; else None.

    A package that is not found at all is left to the import itself, whose own error is plain.
    """
    spec = PathFinder.find_spec(name, path)
    if spec is None:
        return None
    if spec.origin is None:  # a folder without __init__.py: a namespace package
        places = list(spec.submodule_search_locations or [])
        return None if not places else _unless_at_home(Path(places[0]), name, home)
    origin = Path(spec.origin)
    return _unless_at_home(origin.parent if origin.name == "__init__.py" else origin, name, home)


def _unless_at_home(found: Path, name: str, home: Path) -> Path | None:
    return None if found.resolve() == (home / name).resolve() else found


def check_siblings() -> None:
    """Raises HiddenPackageError naming the file that hides one of the packages."""
    home = Path(__file__).resolve().parent.parent
    for name in SIBLINGS:
        stranger = find_stranger(name, home)
        if stranger is not None:
            raise HiddenPackageError(
                f"{stranger} hides the package {name!r} of congdoan: rename it, "
                "or run from another folder"
            )
