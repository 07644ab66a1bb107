"""What was done, for people: tables, differences, explanations."""
