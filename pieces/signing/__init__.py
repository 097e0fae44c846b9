"""A learned second opinion on places of signature: who signs where no rule knew the label."""
