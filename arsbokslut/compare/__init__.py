"""What has changed between two reports: figures grouped by their cause, what did not follow, statuses, texts and findings."""
