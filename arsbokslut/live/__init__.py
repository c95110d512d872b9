"""What goes on while somebody works: files watched for changes, and a page served to one's own browser."""
