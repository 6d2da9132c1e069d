"""The branches of a database: listed, found, and put right by people."""
