"""Charts, whatever draws them: where everything stands, in which colours, and as SVG."""
