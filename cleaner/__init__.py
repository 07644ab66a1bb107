"""Clean documents and keep a log from which the original bytes can be rebuilt exactly."""
