"""Reading × candidate × circular × date → findings and verdict. Pure: no clock, no disk."""
