"""Who signed a paper, told from its kind, its holder and its ink where no label was understood."""
