"""Everything that follows from the data: sums, deviations, shares, statuses and trends, each with its origin."""
