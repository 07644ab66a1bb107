def make_pages(n): return []
