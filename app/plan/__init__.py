"""Seeds in, rule base out: the plan's text, tables, rules and reviewed lists, checked against each other."""
