"""The API, version 1: dossiers and pieces in, requirements, state and findings out."""
