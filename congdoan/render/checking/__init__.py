"""What a check found: to read in the terminal, for spreadsheets and programs, and to be signed."""
