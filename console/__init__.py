"""The gestionnaires' pages: what the machine says of each dossier, and what a person decides."""
