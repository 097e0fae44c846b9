"""The database itself refuses to change or delete an entry of the audit trail."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER storage_auditentry_no_{verb} BEFORE {verb} ON storage_auditentry
       BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
]
POSTGRESQL = [
    """CREATE OR REPLACE FUNCTION storage_auditentry_refuse() RETURNS trigger AS $$
       BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER storage_auditentry_no_{verb} BEFORE {verb} ON storage_auditentry
       FOR EACH ROW EXECUTE FUNCTION storage_auditentry_refuse()""",
]


def protect(apps, schema_editor):
    statements = SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL
    for verb in ("UPDATE", "DELETE"):
        for statement in statements:
            schema_editor.execute(statement.format(verb=verb))


def unprotect(apps, schema_editor):
    on = "" if schema_editor.connection.vendor == "sqlite" else " ON storage_auditentry"
    for verb in ("UPDATE", "DELETE"):
        schema_editor.execute(f"DROP TRIGGER storage_auditentry_no_{verb}{on}")


class Migration(migrations.Migration):
    dependencies = [("storage", "0001_rows")]
    operations = [migrations.RunPython(protect, unprotect)]
