"""The web process: requests in, answers out; it imports nothing of what reads pages."""
