"""What every page shares: one file, its own style, nothing that loads or runs."""

import base64
import hashlib
from pathlib import Path

from congdoan.labels import Lang
from congdoan.render.highlight import escaped

PAGE_CSS = Path(__file__).with_name("page.css")


def page(title: str, body: str, lang: Lang, *sheets: Path) -> str:
    """A whole page around ``body``, which is HTML; ``sheets`` follow the style of all pages."""
    css = "\n".join(path.read_text(encoding="utf-8").strip() for path in (PAGE_CSS, *sheets))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(css)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="congdoan">\n'
        f"<title>{escaped(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _policy(css: str) -> str:
    """Nothing may load or run: no script, no image, no font, only the page's own style."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
