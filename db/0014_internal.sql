-- A layer that must not leave the office: its figures may be told, its geometry is never written out.
ALTER TABLE layer ADD COLUMN internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1));
