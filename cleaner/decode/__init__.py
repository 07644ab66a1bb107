"""From bytes to text, exact both ways."""
