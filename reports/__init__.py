"""Results as people and programs see them: JSON of the contract, table, HTML. Decides nothing."""
