"""What is known of languages by counting, for every stage that asks what is likely in a text."""
