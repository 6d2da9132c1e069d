"""What the store and runs refuse, in words a person can act on."""


class StoreError(Exception):
    """A database cannot be opened, read or written.

    The message is one sentence: what is wrong, with which file, and what to do about it.
    Whatever was being written when it is raised was rolled back.
    """


class ClusterError(Exception):
    """A cluster cannot be reached, or was lost. The message says what to do."""


class WorkerError(Exception):
    """Worker processes do not start. The message says what to do."""
