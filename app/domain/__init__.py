"""What a planner would recognise: project, site, layer, rule, finding, judgement, verdict, opinion."""
