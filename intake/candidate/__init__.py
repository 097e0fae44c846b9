"""The candidate's pages: what is asked, where it stands, and a way to give it."""
