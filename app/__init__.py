"""太忻规划审查工作站: reviews proposed projects against the Taixin (Xinzhou) spatial plan, offline."""
