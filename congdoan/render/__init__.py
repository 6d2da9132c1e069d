"""Records as people read them: figures in words, tables, pages, spreadsheets."""
