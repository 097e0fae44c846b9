from django.db import migrations
from django.db.models import OuterRef, Subquery


def copy_numbers(apps, schema_editor):
    """Lists in the order of numbers read them from the narrow rows."""
    numbers = apps.get_model("storage", "Dossier").objects.filter(pk=OuterRef("pk"))
    rows = apps.get_model("storage", "Handling").objects.filter(number="")
    rows.update(number=Subquery(numbers.values("number")[:1]))


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0015_numbers_in_order"),
    ]

    operations = [
        migrations.RunPython(copy_numbers, migrations.RunPython.noop),
    ]
