"""The vocabulary: frozen values that every other folder speaks in. Knows nothing of the others."""
