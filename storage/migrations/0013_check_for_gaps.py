from django.db import migrations


def check_again(apps, schema_editor):
    """The words of gaps are written by a check: a dossier checked before them is checked again."""
    apps.get_model("storage", "Dossier").objects.update(checked_basis="")


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0012_gaps_in_words"),
    ]

    operations = [
        migrations.RunPython(check_again, migrations.RunPython.noop),
    ]
