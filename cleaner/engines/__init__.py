"""What runs the pipeline over many documents."""
