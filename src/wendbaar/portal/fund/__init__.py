"""Fund: joint applications and personal development budgets, never granted over their ceiling."""
