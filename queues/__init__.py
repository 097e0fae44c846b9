"""The road from bytes to a verdict, and who walks it: here, a pool of processes on one machine."""
