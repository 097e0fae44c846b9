"""How far a precision that was counted can be trusted."""

from __future__ import annotations

import math

Z_95 = 1.959964


def wilson(right: int, total: int, z: float = Z_95) -> tuple[float, float]:
    """Wilson's interval of a share, 95 % unless told; (0, 1) of nothing. E. B. Wilson, « Probable
    inference, the law of succession, and statistical inference », 1927."""
    if not total:
        return 0.0, 1.0
    share, spread = right / total, z * z / total
    middle = share + spread / 2
    half = z * math.sqrt(share * (1 - share) / total + spread / (4 * total))
    low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
    return max(0.0, low), min(1.0, high)
