"""Dashboards: what is incomplete, what is due, how long it takes, how right the machine is."""
