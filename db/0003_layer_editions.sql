-- A layer gives way to a newer edition and stays for the opinions that rest on it; how many of its features were
-- repaired or left out when it came in.

ALTER TABLE layer ADD COLUMN replaced TEXT;

ALTER TABLE layer ADD COLUMN replaced_by TEXT REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED
    CHECK ((replaced_by IS NULL) = (replaced IS NULL));

ALTER TABLE layer ADD COLUMN repairs INTEGER NOT NULL DEFAULT 0 CHECK (repairs >= 0);

CREATE INDEX layer_replaced_by ON layer (replaced_by);
