"""The database: tables, sessions and one repository a resource."""
