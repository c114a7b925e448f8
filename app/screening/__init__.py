"""Project, layers and rules in; findings and a verdict out: pure, deterministic, three-valued."""
