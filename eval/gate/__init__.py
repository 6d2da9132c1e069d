"""Figures that must not fall: pinned floors, and the digest of what they were measured on."""
