"""An evaluation on the screen and as a page."""
