"""A comparison as people read it: a table, a spreadsheet, a workbook, charts."""
