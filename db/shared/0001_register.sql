-- The shared register of a city's workstations, in PostgreSQL with PostGIS. Each keeps its own workspace; here they meet.

CREATE TABLE station (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (btrim(name) <> ''),
    joined timestamptz NOT NULL DEFAULT now()
);

-- A pattern such as 忻自然资规审〔{year}〕{serial}号 counts each year by itself; its row is locked while a number is given.
CREATE TABLE series (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pattern text NOT NULL,
    year integer NOT NULL,
    first integer NOT NULL DEFAULT 1 CHECK (first > 0),
    UNIQUE (pattern, year)
);

-- A document as the register of a workstation has it. `origin` says what holds from the beginning (case, run, share),
-- `state` what may change but for the PDF, and `etag` is the hash of the state.
CREATE TABLE document (
    number text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('opinion', 'withdrawal', 'supersession')),
    series integer NOT NULL REFERENCES series (id),
    year integer NOT NULL,
    serial integer NOT NULL CHECK (serial > 0),
    about text REFERENCES document (number),
    case_uuid uuid NOT NULL,
    county text NOT NULL,
    verdict text NOT NULL,
    issued date NOT NULL,
    status text NOT NULL CHECK (status IN ('signing', 'issued', 'withdrawn', 'superseded', 'void')),
    origin json NOT NULL,
    state json NOT NULL,
    etag text NOT NULL,
    pdf bytea NOT NULL,
    pdf_sha256 text NOT NULL,
    station uuid NOT NULL REFERENCES station (id),
    changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CHECK ((kind = 'opinion') = (about IS NULL)),
    CHECK (pdf_sha256 = encode(sha256(pdf), 'hex'))
);

CREATE UNIQUE INDEX document_serial ON document (series, serial) WHERE kind = 'opinion';

CREATE INDEX document_changed ON document (changed);

CREATE INDEX document_case ON document (case_uuid);

CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a document of the register is never deleted';
END $$;

CREATE TRIGGER document_stays BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_stays();

-- One row for each county, block and year; who books a share locks it first, and '' stands for the whole.
CREATE TABLE account (
    county text NOT NULL,
    block text NOT NULL,
    year integer NOT NULL,
    PRIMARY KEY (county, block, year)
);

CREATE TABLE share (
    number text NOT NULL REFERENCES document (number),
    county text NOT NULL,
    block text NOT NULL,
    year integer NOT NULL,
    new_construction_ha double precision CHECK (new_construction_ha >= 0),
    water_m3 double precision CHECK (water_m3 >= 0),
    FOREIGN KEY (county, block, year) REFERENCES account (county, block, year)
);

CREATE INDEX share_number ON share (number);

CREATE INDEX share_account ON share (county, block, year);
