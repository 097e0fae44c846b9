"""How the weights of the ink classifier were made: drawn pages whose every mark is known, and the
fit. Run by developers (`python -m ocr.marks.training.learn`), never while reading."""
