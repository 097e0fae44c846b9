"""The eleventh generation: drawn apart from the reader, after what offices and firms send."""
