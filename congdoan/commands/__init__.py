"""The commands of ``congdoan``: each module is loaded when its command runs."""
