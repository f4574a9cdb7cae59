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
    updated_at VARCHAR DEFAULT '' NOT NULL,
    disputed BOOLEAN DEFAULT '0' NOT NULL,
    UNIQUE (id)
);
CREATE INDEX profiles_by_dispute ON profiles (disputed, id);
CREATE INDEX ix_profiles_change ON profiles (change);
CREATE INDEX ix_profiles_updated_at ON profiles (updated_at);
CREATE TABLE tallies (
    kind VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, field, type, status)
)
 WITHOUT ROWID;
CREATE TABLE name_words (
    word VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    PRIMARY KEY (word, profile, name)
)
 WITHOUT ROWID;
CREATE TABLE name_pairs (
    word VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    PRIMARY KEY (word, other, profile, name)
)
 WITHOUT ROWID;
CREATE TABLE spellings (
    cut VARCHAR NOT NULL,
    word VARCHAR NOT NULL,
    PRIMARY KEY (cut, word)
)
 WITHOUT ROWID;
CREATE TABLE tombstones (
    hash VARCHAR NOT NULL,
    gone_on VARCHAR NOT NULL,
    revision INTEGER,
    change INTEGER,
    sha256 VARCHAR,
    PRIMARY KEY (hash)
)
 WITHOUT ROWID;
CREATE INDEX ix_tombstones_change ON tombstones (change);
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
CREATE INDEX items_by_type ON items (kind, type, status, ordinal) WHERE type IS NOT NULL;
CREATE INDEX items_by_id ON items (kind, id);
CREATE INDEX items_of_profile ON items (profile, kind, ordinal);
CREATE INDEX items_by_typed_field ON items (kind, field, ordinal) WHERE type IS NOT NULL;
CREATE TABLE representations (
    path VARCHAR NOT NULL,
    variant VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    etag VARCHAR NOT NULL,
    gzip BLOB,
    body BLOB,
    PRIMARY KEY (path, variant),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE INDEX ix_representations_profile ON representations (profile);
CREATE TABLE names (
    number INTEGER NOT NULL,
    profile VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(profile) REFERENCES profiles (id)
);
CREATE INDEX ix_names_profile ON names (profile);
CREATE INDEX names_by_words ON names (words, profile, name);
CREATE TABLE facets (
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    PRIMARY KEY (field, value, profile),
    FOREIGN KEY(profile) REFERENCES profiles (id)
)
 WITHOUT ROWID;
CREATE INDEX ix_facets_profile ON facets (profile);
CREATE TABLE texts (
    source VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    current BOOLEAN NOT NULL,
    parts JSON NOT NULL,
    text BLOB NOT NULL,
    PRIMARY KEY (source, sha256),
    FOREIGN KEY(source) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE TABLE claims (
    id VARCHAR NOT NULL,
    profile VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(profile) REFERENCES profiles (id),
    FOREIGN KEY(source) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE INDEX ix_claims_source ON claims (source);
CREATE INDEX claims_of_profile ON claims (profile, position);
