"""Where dossiers and their bytes are kept. For now: a folder a dossier."""
