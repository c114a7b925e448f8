-- Cases that were changed since they last went up to a shared register, and how often; the count tells whether a case
-- was changed again while it was on its way.
CREATE TABLE shared_pending (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    changes INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO shared_pending (case_id) SELECT id FROM case_file;

CREATE TRIGGER shared_case_file_added AFTER INSERT ON case_file
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_case_file_changed AFTER UPDATE ON case_file
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_case_status_added AFTER INSERT ON case_status
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_case_status_changed AFTER UPDATE ON case_status
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_field_note_added AFTER INSERT ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_field_note_changed AFTER UPDATE ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_field_note_gone AFTER DELETE ON field_note
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_photo_added AFTER INSERT ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_photo_changed AFTER UPDATE ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_photo_gone AFTER DELETE ON photo
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_evidence_added AFTER INSERT ON evidence
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_evidence_gone AFTER DELETE ON evidence
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_added AFTER INSERT ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_changed AFTER UPDATE ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_gone AFTER DELETE ON track
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_text_added AFTER INSERT ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_text_changed AFTER UPDATE ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_text_gone AFTER DELETE ON opinion_text
BEGIN
    INSERT INTO shared_pending (case_id) SELECT old.case_id
    WHERE EXISTS (SELECT 1 FROM case_file WHERE id = old.case_id)
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_run_added AFTER INSERT ON run
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_added AFTER INSERT ON opinion
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_opinion_changed AFTER UPDATE ON opinion
BEGIN
    INSERT INTO shared_pending (case_id) SELECT new.case_id
    WHERE true
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;

CREATE TRIGGER shared_track_point_added AFTER INSERT ON track_point
BEGIN
    INSERT INTO shared_pending (case_id) SELECT case_id FROM track WHERE id = new.track_id
    ON CONFLICT (case_id) DO UPDATE SET changes = changes + 1;
END;
