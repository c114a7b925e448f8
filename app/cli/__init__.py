"""The command line: a stable contract over the services; one sentence on stderr for whatever goes wrong."""
