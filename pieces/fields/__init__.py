"""What each piece says: its fields, from the words of its pages."""
