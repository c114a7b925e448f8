"""What a reviewer can do, one function each, without Qt; a command returns what it changed."""
