"""Runs over many documents: found, read in worker processes, and written down by one writer.

``sources`` finds the documents, ``chunks`` puts them in packets, ``work`` reads a packet (in a
worker), ``engine`` and ``cluster`` carry packets to workers, ``sinks`` write what comes back, and
``run`` is the whole of it.
"""
