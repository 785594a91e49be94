"""Show and serve: the Django portal. It reads approved release bundles and computes nothing."""
