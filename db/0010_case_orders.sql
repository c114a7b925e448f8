-- One index for each order of the list of cases, the newest first within equal keys: a look at the list is one walk along
-- one index, sorts nothing and never touches the documents, whatever is searched or filtered. Cases in the bin stand
-- apart.

DROP INDEX case_file_list;
CREATE INDEX case_list_updated ON case_file (
    updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_due ON case_file (
    due, updated DESC, id DESC, status, verdict, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_received ON case_file (
    received, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_name ON case_file (
    search, updated DESC, id DESC, status, verdict, due, county, kind, binned
) WHERE binned IS NULL;
CREATE INDEX case_list_code ON case_file (
    code, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_applicant ON case_file (
    applicant, updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_county ON case_file (
    county, updated DESC, id DESC, status, verdict, due, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_kind ON case_file (
    kind, updated DESC, id DESC, status, verdict, due, county, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_status ON case_file (
    status, updated DESC, id DESC, verdict, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_verdict ON case_file (
    verdict, updated DESC, id DESC, status, due, county, kind, binned, search
) WHERE binned IS NULL;
CREATE INDEX case_list_bin ON case_file (
    updated DESC, id DESC, status, verdict, due, county, kind, binned, search
) WHERE binned IS NOT NULL;
