"""One function a finding code. Each yields what failed, or `review` where it could not tell;
nothing at all when the rule is met."""
