CREATE TABLE meta (
    "key" VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE profiles (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    folder VARCHAR NOT NULL,
    revision INTEGER NOT NULL,
    digest VARCHAR NOT NULL,
    field_digests JSON NOT NULL,
    renderer VARCHAR NOT NULL,
    change INTEGER NOT NULL,
    receipt JSON,
    UNIQUE (id)
);
CREATE TABLE tombstones (
    hash VARCHAR NOT NULL,
    gone_on VARCHAR NOT NULL,
    revision INTEGER,
    change INTEGER,
    PRIMARY KEY (hash)
) WITHOUT ROWID;
CREATE TABLE revisions (
    profile VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    recorded_at VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    changed_fields JSON NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (profile, number),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE TABLE sources (
    id VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    extraction VARCHAR NOT NULL,
    record JSON NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE INDEX ix_sources_profile ON sources (profile);
CREATE TABLE items (
    kind VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    field VARCHAR,
    source VARCHAR,
    type VARCHAR,
    status VARCHAR,
    body BLOB NOT NULL,
    PRIMARY KEY (kind, ordinal),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE INDEX items_by_id ON items (kind, id);
CREATE INDEX items_of_profile ON items (profile, kind, ordinal);
CREATE TABLE representations (
    path VARCHAR NOT NULL,
    variant VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    etag VARCHAR NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (path, variant),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE INDEX ix_representations_profile ON representations (profile);
CREATE TABLE texts (
    source VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    current BOOLEAN NOT NULL,
    parts JSON NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (source, sha256),
    FOREIGN KEY(source) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE TABLE claims (
    id VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    record JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(profile) REFERENCES profiles (id),
    FOREIGN KEY(source) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE INDEX ix_claims_source ON claims (source);
CREATE INDEX claims_of_profile ON claims (profile, position);
