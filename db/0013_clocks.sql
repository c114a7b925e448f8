-- The clock of a case: whether it runs, stands still while the applicant supplies, or has ended. `due` is by when
-- something is to be done next while it runs: the earlier of `case_due` (the whole case) and `step_due` (its present
-- step). `days_left` are the working days left while it stands still; `due_set` is what a person has set, and when.
ALTER TABLE case_file ADD COLUMN clock TEXT NOT NULL DEFAULT 'runs' CHECK (clock IN ('runs', 'stopped', 'ended'));
ALTER TABLE case_file ADD COLUMN case_due TEXT;
ALTER TABLE case_file ADD COLUMN step_due TEXT;
ALTER TABLE case_file ADD COLUMN days_left INTEGER;
ALTER TABLE case_file ADD COLUMN due_set TEXT;
ALTER TABLE case_file ADD COLUMN due_set_on TEXT;

UPDATE case_file SET case_due = due, due_set = due, due_set_on = substr(updated, 1, 10) WHERE due IS NOT NULL;
UPDATE case_file SET clock = 'stopped', due = NULL WHERE status = 'supplement';
UPDATE case_file SET clock = 'ended', due = NULL WHERE status IN ('archived', 'void') OR status = 'issue' AND id IN (
    SELECT case_id FROM opinion WHERE kind = 'opinion' AND status NOT IN ('signing', 'void')
);

-- Wherever a status comes from, a step, an exchange or a hand, the clock follows it.
CREATE TRIGGER case_file_clock AFTER UPDATE OF status ON case_file
BEGIN
    UPDATE case_file SET clock = CASE
        WHEN new.status = 'supplement' THEN 'stopped'
        WHEN new.status IN ('archived', 'void') THEN 'ended'
        WHEN new.status = 'issue' AND EXISTS (
            SELECT 1 FROM opinion
            WHERE case_id = new.id AND kind = 'opinion' AND status NOT IN ('signing', 'void')
        ) THEN 'ended'
        ELSE 'runs'
    END WHERE id = new.id;
    UPDATE case_file SET due = NULL WHERE id = new.id AND clock <> 'runs';
END;

CREATE TRIGGER case_file_clock_begins AFTER INSERT ON case_file WHEN new.status IN ('supplement', 'archived', 'void')
BEGIN
    UPDATE case_file SET clock = iif(new.status = 'supplement', 'stopped', 'ended') WHERE id = new.id;
END;

CREATE TRIGGER opinion_ends_clock AFTER UPDATE OF status ON opinion
WHEN new.kind = 'opinion' AND new.status NOT IN ('signing', 'void')
BEGIN
    UPDATE case_file SET clock = 'ended', due = NULL WHERE id = new.case_id;
END;
