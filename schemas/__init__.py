"""The wire contract: marshmallow schemas that import nothing of ``service``."""
